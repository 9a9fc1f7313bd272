setup-heading = 첫 번째 계정 만들기
setup-about = 서버의 사용자, 앱, 키를 관리하는 사람의 계정입니다.
setup-email = 이메일 주소
setup-name = 이름
setup-name-hint = 다른 사람에게 표시될 이름입니다.
setup-password = 비밀번호 만들기
setup-password-hint = { $count ->
   *[other] { $count }자 이상. 서로 관련 없는 단어 네다섯 개가 좋으며 공백도 글자 수에 포함됩니다.
}
setup-button = 계정 만들기

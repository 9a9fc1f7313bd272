language-name = 한국어

common-footer = 비밀번호는 이곳에만 보관됩니다. 앱은 비밀번호를 볼 수 없습니다.
common-language = 언어
common-language-change = 변경
common-error-title = 오류: { $title }
common-error-prefix = 오류:
common-problem = 문제가 있습니다
common-not-shown = 페이지를 표시할 수 없습니다. 다시 시도해 주세요.

home-signed-in = 로그인되어 있습니다
home-try = 로그인 체험하기
home-sign-out = 로그아웃
home-sign-in = 로그인
home-welcome = 환영합니다
home-welcome-to = { $product }에 오신 것을 환영합니다
home-no-admin = 이 서버는 실행 중이며 아직 관리자가 없습니다.
home-make-first = 첫 번째 계정 만들기
home-open-link = 서버를 시작할 때 터미널에 출력된 설정 링크를 여세요. 링크는 한 번만 사용할 수 있습니다.
home-new-link = 링크가 더 이상 없다면 새 링크를 출력하세요.
home-about = 모든 앱에서 사용하는 하나의 계정입니다. 대부분 앱에서 이곳으로 왔다가 바로 앱으로 돌아갑니다.

password-too-short = { $count ->
   *[other] { $count }자 이상 사용하세요.
}
password-too-long = { $count ->
   *[other] { $count }바이트 이하로 사용하세요.
}
password-common = 추측하기 쉬운 비밀번호입니다. 서로 관련 없는 단어를 몇 개 사용하거나 브라우저가 제안하는 비밀번호를 사용하세요.

field-email-wrong = name@example.com 형식의 이메일 주소를 입력하세요.
field-name-long = 더 짧은 이름을 입력하세요.

sign-in-heading = 로그인
sign-in-title-app = { $app }에 로그인
sign-in-continue = { $app }(으)로 계속
sign-in-confirm = 안전을 위해 한 번 더 로그인해 주세요.
sign-in-username = 이메일 주소 또는 사용자 이름
sign-in-password = 비밀번호
sign-in-button = 로그인

sign-in-username-missing = 이메일 주소 또는 사용자 이름을 입력하세요.
sign-in-username-long = 더 짧은 이메일 주소 또는 사용자 이름을 입력하세요.
sign-in-password-missing = 비밀번호를 입력하세요.
sign-in-password-long = 더 짧은 비밀번호를 입력하세요.
sign-in-refused = 사용자 이름 또는 비밀번호가 올바르지 않습니다. 둘 다 확인하고 다시 시도하세요.
sign-in-username-check = 이메일 주소 또는 사용자 이름을 확인하세요.
sign-in-password-again = 비밀번호를 다시 입력하세요.

throttled-heading = 시도 횟수가 너무 많습니다
throttled-why = 계정을 보호하기 위해 이곳에서의 로그인이 잠시 중지되었습니다.
throttled-again = { $wait } 후에 다시 시도하세요. 더 일찍 시도해도 소용이 없으며, 계정이 영구적으로 잠긴 것은 아닙니다.
throttled-seconds = { $count ->
   *[other] { $count }초
}
throttled-minutes = { $count ->
   *[other] { $count }분
}
throttled-hours = { $count ->
   *[other] { $count }시간
}
throttled-back = 로그인으로 돌아가기

accounts-heading = 계정 선택
accounts-none = 이 브라우저에서 아직 사용된 계정이 없습니다.
accounts-signed-in = 로그인됨
accounts-signed-out = 로그아웃됨
accounts-remove = 삭제
accounts-remove-which = 이 브라우저에서 { $account } 삭제
accounts-another = 다른 계정 사용

return-heading = 앱으로 돌아가는 중입니다
return-title-app = { $app }(으)로 돌아가는 중입니다
return-to = { $app }(으)로
return-no-script = 이곳에서 브라우저가 스크립트를 실행하지 않으므로 한 번 더 눌러야 합니다.
return-continue = 계속

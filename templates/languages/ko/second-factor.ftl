second-factor-error = 오류:
second-factor-verify = 계속
second-factor-continue = 앱으로 계속

totp-title = 코드 입력
totp-lead = { $app }(으)로 계속
totp-code-label = 인증 앱의 코드
totp-code-hint = 6자리 숫자입니다. 30초마다 새 코드가 표시됩니다.
totp-enter-code = 인증 앱에 표시된 6자리 숫자를 입력하세요.
totp-wrong-code = 코드가 올바르지 않거나 이미 사용되었습니다. 다음 코드를 기다렸다가 다시 시도하세요.
totp-trust = 이 브라우저를 신뢰하고 당분간 코드를 요청하지 않음
totp-use-passkey = 대신 패스키 사용
totp-use-recovery-code = 복구 코드 사용

recovery-title = 복구 코드 입력
recovery-code-label = 복구 코드
recovery-code-hint = 종이나 파일에 보관한 코드 중 하나입니다. 각 코드는 한 번만 사용할 수 있습니다.
recovery-enter-code = 복구 코드 중 하나를 입력하세요.
recovery-wrong-code = 복구 코드가 올바르지 않거나 이미 사용되었습니다. 다른 코드를 사용해 보세요.
recovery-use-totp = 인증 앱 사용

fresh-proof-label = 비밀번호
fresh-proof-hint = 로그인 방법을 변경하려면 본인임을 한 번 더 확인해 주세요.
fresh-proof-missing = 변경하려면 비밀번호를 입력하세요.
fresh-proof-wrong = 비밀번호가 올바르지 않습니다. 다시 시도하세요.

account-totp-title = 인증 앱
account-totp-needed = { $app }을(를) 사용하려면 비밀번호 외에 추가 본인 확인이 필요합니다.
account-totp-about = 휴대전화의 앱에 30초마다 새 코드가 표시됩니다. 비밀번호 다음에 이 코드를 입력하므로, 비밀번호를 도난당해도 그것만으로는 아무도 로그인할 수 없습니다.
account-totp-start = 인증 앱 설정
account-totp-scan = 인증 앱으로 이 이미지를 스캔하세요.
account-totp-picture = 아래 비밀 키가 들어 있는 QR 코드
account-totp-open = 이 기기에서 인증 앱 열기
account-totp-type = 또는 다음 비밀 키를 앱에 입력하세요.
account-totp-confirm = 지금 앱에 표시된 코드
account-totp-since = 인증 앱이 { $date }에 설정되었습니다.
account-totp-remove = 인증 앱 삭제

account-recovery-title = 복구 코드
account-recovery-about = 인증 앱을 사용할 수 없을 때 복구 코드로 로그인할 수 있습니다. 각 코드는 한 번만 사용할 수 있습니다.
account-recovery-left = { $count ->
   *[other] 복구 코드가 { $count }개 남았습니다.
 }
account-recovery-void = 새 코드를 만들면 이전 코드는 사용할 수 없습니다.
account-recovery-generate = 새 복구 코드 만들기
account-recovery-useless = 먼저 복구 코드가 대신할 인증 방법을 설정하세요.
account-recovery-new = 새 복구 코드
account-recovery-once = 휴대전화 없이도 찾을 수 있는 곳에 보관하세요. 이번 한 번만 표시됩니다.
account-recovery-copy = 복사
account-recovery-print = 인쇄
account-recovery-download = 다운로드
account-recovery-kept = 코드를 보관했습니다

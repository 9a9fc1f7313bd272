passkey-sign-in = 패스키로 로그인
passkey-continue-to = { $app }(으)로 계속
passkey-what-happens = 기기에서 지문, 얼굴 또는 기기 PIN을 요청합니다. 이 확인은 기기 안에서만 이루어집니다.
passkey-waiting = 브라우저에 표시되는 안내를 따르세요.
passkey-cancelled = 패스키를 사용하지 않았습니다. 다시 시도하거나 비밀번호로 로그인할 수 있습니다.
passkey-failed = 패스키를 사용할 수 없습니다. 다시 시도하거나 비밀번호로 로그인하세요.
passkey-unsupported = 이 브라우저는 패스키를 지원하지 않습니다. 다른 브라우저나 비밀번호를 사용하세요.
passkey-nothing-sent = 패스키가 전송되지 않았습니다. 패스키를 사용하려면 패스키를 지원하고 이곳에서 스크립트를 실행하는 브라우저가 필요합니다. 그렇지 않으면 비밀번호를 사용하세요.
passkey-expired = 시간이 너무 오래 걸렸거나 두 번 전송되었습니다. 다시 시도해 주세요.
passkey-refused = 이 패스키를 사용할 수 없습니다. 계정에서 삭제되었을 수 있습니다. 다른 패스키를 사용하거나 비밀번호로 로그인하세요.
passkey-use-password = 비밀번호 사용
passkey-other-way = 다른 방법 사용
passkey-error = 오류:
passkey-footer = 패스키는 추측할 수 없으며 이 사이트에서만 사용할 수 있습니다.
passkey-confirm = 본인 확인
passkey-confirm-why = 로그인 방법을 변경하기 전에 본인임을 한 번 더 확인해 주세요.
passkey-offer = 다음부터 더 빠르게 로그인하세요
passkey-explained = 패스키를 사용하면 지문, 얼굴 또는 PIN으로 로그인하며 비밀번호가 필요 없습니다. 속아서 패스키의 사본을 넘겨줄 일도 없습니다.
passkey-later = 나중에
passkey-list = 내 패스키
passkey-none = 아직 패스키가 없습니다.
passkey-add = 패스키 추가
passkey-add-cancelled = 패스키를 만들지 않았습니다. 언제든지 다시 시도할 수 있습니다.
passkey-not-made = 패스키를 추가할 수 없습니다. 다시 시도하거나 다른 기기 또는 비밀번호 관리자를 사용하세요.
passkey-exists = 이 기기 또는 비밀번호 관리자에 이미 이 계정의 패스키가 있습니다.
passkey-unnamed = 패스키
passkey-kept-by = 저장 위치
passkey-where = 사용 가능한 기기
passkey-synced = 모든 내 기기(동기화됨)
passkey-one-device = 이 기기 또는 보안 키만
passkey-created = 만든 날짜
passkey-last-used = 마지막 사용
passkey-never = 사용한 적 없음
passkey-change = { $name } 이름 변경 또는 삭제
passkey-name = 이름
passkey-name-wanted = 64자 이하의 이름을 입력하세요.
passkey-rename = 이름 저장
passkey-remove-heading = 이 패스키 삭제
passkey-remove = 패스키 삭제
passkey-back = 내 패스키로 돌아가기
passkey-left-password = 삭제해도 비밀번호로 계속 로그인할 수 있습니다.
passkey-left-both = { $count ->
   *[other] 삭제해도 비밀번호와 다른 패스키 { $count }개로 계속 로그인할 수 있습니다.
 }
passkey-left-others = { $count ->
   *[other] 삭제해도 다른 패스키 { $count }개로 계속 로그인할 수 있습니다.
 }
passkey-left-nothing = 유일한 로그인 방법이므로 삭제할 수 없습니다. 먼저 다른 패스키를 추가하거나 비밀번호를 설정하세요.

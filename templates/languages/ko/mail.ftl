mail-when = 일시
mail-network = 네트워크 주소
mail-device = 기기
mail-code-label = 코드
mail-open-address = 버튼이 작동하지 않으면 브라우저에서 다음 주소를 여세요.
mail-not-me = 본인이 한 일이라면 아무것도 하지 않아도 됩니다. 본인이 아니라면 지금 새 비밀번호를 설정하세요. 그러면 다른 사람은 모두 로그아웃됩니다.
mail-not-me-button = 본인이 아님
mail-why-account = { $product }의 계정 소유자에게 보내는 메일입니다. 계정 보안에 관한 메일은 끌 수 없습니다.
mail-why-typed = 누군가 { $product }에서 이 주소를 입력했기 때문에 보내는 메일입니다. 본인이 아니라면 이 메일을 삭제하세요. 링크를 열지 않으면 아무것도 바뀌지 않습니다.
mail-why-administrator = { $product }의 관리자가 이 주소를 입력했기 때문에 보내는 메일입니다.

mail-verify-subject = { $product } 이메일 주소 확인
mail-verify = 한 단계만 남았습니다. 이 주소가 본인의 주소임을 확인해 주세요.
mail-verify-note = 링크는 24시간 이내에 한 번만 사용할 수 있습니다.
mail-verify-button = 이 주소 확인

mail-reset-subject = { $product } 비밀번호 재설정
mail-reset = 누군가 내 계정의 새 비밀번호를 요청했습니다.
mail-reset-note = 링크는 30분 이내에 한 번만 사용할 수 있습니다. 요청하지 않았다면 이 메일을 삭제하세요. 비밀번호는 그대로 유지됩니다.
mail-reset-button = 새 비밀번호 설정

mail-password-changed-subject = { $product } 비밀번호가 변경되었습니다
mail-password-changed = 계정의 비밀번호가 변경되었습니다.

mail-address-changed-subject = { $product } 이메일 주소가 변경되었습니다
mail-address-changed = 계정의 이메일 주소가 { $about }(으)로 변경되었습니다. 이제 이 주소로는 메일이 오지 않습니다.
mail-address-changed-note = 본인이 한 일이라면 아무것도 하지 않아도 됩니다. 본인이 아니라면 변경을 취소하세요. 링크는 7일 이내에 한 번만 사용할 수 있습니다.
mail-address-changed-button = 변경 취소

mail-new-device-subject = { $product }에 새로운 로그인
mail-new-device = 이전에 사용된 적이 없는 기기에서 누군가 내 계정에 로그인했습니다.

mail-new-passkey-subject = { $product }에 패스키가 추가되었습니다
mail-new-passkey = 계정에 패스키가 추가되었습니다: { $about }

mail-second-factor-subject = { $product } 2단계 인증이 변경되었습니다
mail-second-factor = 본인 확인 방법이 변경되었습니다: { $about }

mail-recovery-code-subject = { $product }에서 복구 코드가 사용되었습니다
mail-recovery-code = 로그인하는 데 복구 코드 하나가 사용되었습니다.
mail-recovery-code-note = { $count ->
    [0] 남은 코드가 없습니다. 계정의 보안 페이지에서 새 코드를 만드세요.
   *[other] 코드가 { $count }개 남았습니다. 계정의 보안 페이지에서 새 코드를 만들 수 있습니다.
 } 본인이 사용한 것이 아니라면 지금 새 비밀번호를 설정하세요.

mail-invitation-subject = { $product } 초대
mail-invitation = 관리자가 계정을 만들도록 초대했습니다.
mail-invitation-note = 링크는 7일 이내에 한 번만 사용할 수 있습니다.
mail-invitation-button = 내 계정 만들기

mail-throttled-subject = { $product } 로그인이 제한되었습니다
mail-throttled = 누군가 내 계정에 잘못된 비밀번호를 여러 번 입력했습니다. 비밀번호를 추측하지 못하도록 시도 속도를 제한했으며, 계정이 영구적으로 잠긴 것은 아닙니다.
mail-throttled-note = 이전에 로그인한 적이 있는 기기에서는 평소처럼 계속할 수 있습니다. 비밀번호를 잊었다면 새 비밀번호를 설정하세요.

mail-consent-subject = { $product }에서 앱이 허용되었습니다
mail-consent = 앱이 내 계정을 사용하도록 허용했습니다: { $about }
mail-consent-note = 앱에 허용된 작업은 계정에서 확인하고 취소할 수 있습니다.
mail-consent-button = 내 앱 보기

mail-deletion-subject = { $product } 계정 삭제
mail-deletion = 계정과 계정에 속한 모든 항목이 삭제되고 있습니다.
mail-deletion-note = 본인이 요청한 것이 아니라면 이 서비스 운영자에게 즉시 알려 주세요.

mail-code-subject = { $product } 로그인 코드
mail-code = 코드를 요청한 페이지에 이 코드를 입력하세요. 누구에게도 알려 주지 마세요. 이곳의 직원은 절대로 코드를 묻지 않습니다.
mail-code-note = 코드는 10분 이내에 한 번만 사용할 수 있습니다.
mail-code-button = 로그인

mail-test-subject = { $product }에서 보낸 테스트 메일
mail-test = 메일이 도착하는지 확인하기 위해 보낸 메일입니다. 정상적으로 도착했습니다.

mail-registered-subject = 이미 { $product } 계정이 있습니다
mail-registered = 누군가 이미 계정이 있는 이 주소로 가입하려고 했습니다. 변경된 내용은 없습니다.
mail-registered-note = 본인이라면 로그인하세요. 비밀번호를 잊었다면 로그인 페이지의 링크에서 재설정할 수 있습니다.
mail-registered-button = 로그인

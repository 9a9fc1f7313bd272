mail-due = 적용 시각

mail-address-taken-subject = { $product }에서 이미 사용 중인 주소입니다
mail-address-taken = 누군가 이 주소를 다른 계정에 추가하려고 했지만, 이 주소는 회원님의 계정에 속해 있습니다. 변경된 것은 없습니다.

mail-address-added-subject = { $product }에 이메일 주소가 추가되었습니다
mail-address-added = 계정에 이메일 주소가 추가되었습니다: { $about }. 이 주소로 로그인하고 새 비밀번호를 설정할 수 있습니다.

mail-factor-app-added = 인증 앱이 설정됨
mail-factor-app-removed = 인증 앱이 삭제됨
mail-factor-new-codes = 새 복구 코드가 만들어져 이전 코드는 무효가 됨
mail-factor-passkey-removed = 패스키가 삭제됨
mail-factor-all-removed = 인증 앱, 패스키, 복구 코드가 삭제됨

mail-kept-subject = { $product } 계정이 유지됩니다
mail-kept = 계정이 삭제되지 않습니다. 삭제가 취소되었습니다.

mail-recovery-asked-subject = { $product } 2단계 인증 수단 분실
mail-recovery-asked = 비밀번호를 아는 누군가가 계정의 2단계 인증 수단을 모두 잃어버렸다고 알렸습니다. 본인이라면 여기에서 확인하세요. 그러면 대기 시간이 시작됩니다.
mail-recovery-asked-button = 예, 모두 잃어버렸습니다
mail-recovery-note = 링크는 30분 이내에 한 번만 사용할 수 있습니다. 본인이 아니라면 누군가 비밀번호를 알고 있는 것입니다. 링크를 사용하지 말고 새 비밀번호를 설정하세요.

mail-recovery-waits-subject = { $product } 2단계 인증 수단이 삭제될 예정입니다
mail-recovery-waits = 누군가 계정의 2단계 인증 수단인 인증 앱, 패스키, 복구 코드의 삭제를 요청했습니다. 아래 시각 전에는 삭제되지 않습니다.
mail-recovery-waits-note = 본인이 아니라면 지금 중지하고 새 비밀번호를 설정하세요. 2단계 인증 수단으로 로그인해도 중지됩니다.
mail-recovery-waits-button = 중지

mail-recovery-ready-subject = { $product } 2단계 인증 수단을 삭제하세요
mail-recovery-ready = 대기 시간이 끝났습니다. 이제 인증 앱, 패스키, 복구 코드를 삭제하고 비밀번호로 로그인할 수 있습니다.
mail-recovery-ready-button = 삭제

mail-recovery-stopped-subject = { $product } 2단계 인증 수단이 유지됩니다
mail-recovery-stopped = 계정의 2단계 인증 수단 삭제가 중지되었습니다. 이전과 같이 사용할 수 있습니다.

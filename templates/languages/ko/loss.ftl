loss-link = 모두 잃어버렸습니다
loss-title = 2단계 인증 수단을 모두 잃어버린 경우
loss-about = 먼저 아직 남아 있을 수 있는 것을 확인하세요. 다른 기기의 인증 앱, 패스키, 종이에 적은 복구 코드가 있습니다. 모두 잃어버렸다면 계정의 기본 주소로 링크를 보낼 수 있습니다. 그 링크로 인증 앱, 패스키, 복구 코드의 삭제를 요청합니다.
loss-wait = 다른 사람의 접근을 막기 위해 먼저 대기 시간이 지나야 합니다: { $time }. 모든 주소로 알림이 가고, 그 메일을 읽는 사람은 누구나 중지할 수 있습니다. 2단계 인증 수단으로 로그인해도 중지됩니다.
loss-days = { $count ->
   *[other] { $count }일
 }
loss-hours = { $count ->
   *[other] { $count }시간
 }
loss-no-mail = 서비스 운영자에게 문의하세요. 관리자가 2단계 인증 수단을 삭제할 수 있습니다.
loss-back = 2단계 인증 수단 사용하기
loss-asked = 계정의 기본 주소가 확인되었다면 그 주소로 메일을 보내 드립니다. 다음에 할 일은 메일에 있습니다.
loss-begin-lead = { $email } 주소를 쓰는 계정의 2단계 인증 수단을 모두 잃어버렸다고 알리는 것입니다. 확인하면 대기 시간이 시작됩니다.
loss-begin = 예, 모두 잃어버렸습니다
loss-begun-title = 대기 시간이 시작되었습니다
loss-begun = 지금 모든 주소로 알림이 가고, 끝나기 전에 한 번 더 갑니다. 그 후 비밀번호로 로그인하고 ‘모두 잃어버렸습니다’를 다시 선택하면 2단계 인증 수단을 삭제하는 링크를 보내 드립니다.
loss-stop-title = 2단계 인증 수단 유지
loss-stop-lead = 누군가 { $email } 주소를 쓰는 계정의 2단계 인증 수단 삭제를 요청했습니다. 중지하면 모든 것이 그대로 유지됩니다.
loss-stop = 중지
loss-stopped-title = 2단계 인증 수단이 유지됩니다
loss-stopped = 삭제된 것은 없습니다. 요청하지 않았다면 누군가 비밀번호를 알고 있는 것입니다. 지금 새 비밀번호를 설정하세요.
loss-finish-title = 2단계 인증 수단 삭제
loss-finish-lead = { $email } 주소를 쓰는 계정의 인증 앱, 패스키, 복구 코드가 삭제되고 모두 로그아웃됩니다.
loss-finish = 삭제
loss-finished-title = 2단계 인증 수단이 삭제되었습니다
loss-finished = 비밀번호로 로그인한 다음 새 2단계 인증 수단을 설정하세요.
loss-waits = 누군가 2단계 인증 수단을 잃어버렸다고 알렸습니다. { $date }부터 삭제할 수 있습니다.
account-did-loss-asked = 비밀번호를 아는 누군가가 2단계 인증 수단을 모두 잃어버렸다고 알렸습니다
account-did-loss-begun = 2단계 인증 수단 삭제 전 대기 시간이 시작되었습니다
account-did-loss-stopped = 2단계 인증 수단 삭제가 중지되었습니다
account-did-loss-finished = 모두 잃어버려 2단계 인증 수단이 삭제되었습니다

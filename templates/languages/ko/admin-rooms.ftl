## People, sessions, signing keys and the audit log in the admin console

rooms-none = 아무것도 찾지 못했습니다.
rooms-back = 아무것도 하지 않고 돌아가기
rooms-details = 자세히
rooms-change = 변경
rooms-show = 보기
rooms-give = 부여
rooms-take = 회수
rooms-by = 실행한 사람: { $who }
rooms-changed = 저장했습니다.
rooms-name = 이름
rooms-id = ID
rooms-state = 상태
rooms-created = 생성일
rooms-since = { $date }부터

## People

rooms-users = 사용자
rooms-users-find = 사용자 찾기
rooms-users-find-hint = 이메일 주소, 사용자 이름 또는 이름의 앞부분이나 전체 ID.
rooms-user-new = 새 사용자
rooms-active = 활성
rooms-disabled = 비활성
rooms-leaving = 삭제 예정
rooms-above = 이 사용자의 권한이 더 많으므로 여기서는 아무것도 변경할 수 없습니다.
rooms-last = 모든 것을 할 수 있는 사람이 더 없습니다. 먼저 다른 사람에게 관리자 역할을 부여하세요.
rooms-acts = 할 수 있는 일
rooms-recent = 최근 이벤트
rooms-recent-all = 이 사용자의 모든 이벤트
rooms-edit = 편집
rooms-edit-about = 앱은 다음 로그인 때 변경 사항을 알게 됩니다.
rooms-username-hint = 로그인에 쓸 다른 이름입니다. 비워 두어도 됩니다.
rooms-vouch = 이 이메일 주소는 이 사용자의 것입니다
rooms-vouch-hint = 본인이 이를 보증하며, 앱은 이를 신뢰합니다.
rooms-email-taken = 이 주소의 계정이 이미 있습니다.
rooms-create = 사용자 만들기
rooms-created-done = 계정이 생성됨
rooms-new-mailed = 비밀번호를 정하는 링크를 이 주소로 보냅니다. 7일 안에 한 번 사용할 수 있습니다.
rooms-new-shown = 사용자가 비밀번호를 정할 수 있는 링크를 받아 직접 전달합니다. 메일은 보내지 않습니다.
rooms-invite = 초대
rooms-invite-about = 상대방이 링크로 직접 계정을 만들고 비밀번호를 정합니다. 7일 안에 한 번 사용할 수 있습니다.
rooms-invite-button = 초대하기
rooms-invite-closed = 가입이 닫혀 있어 초대가 작동하지 않습니다. signup.mode를 invite로 설정하거나 사용자를 직접 만드세요.
rooms-invited = 초대를 보내는 중입니다.
rooms-link = 전달할 링크
rooms-link-for = 이 링크는 { $who }에게만 전달하세요. 지금만 표시됩니다.
rooms-link-works = { $count ->
   *[other] { $count }시간 안에 한 번 사용할 수 있습니다.
}
rooms-link-kept = 복사했습니다
rooms-handed = 링크가 사용되기를 기다리고 있습니다.

rooms-reset = 비밀번호 재설정
rooms-reset-button = 링크 만들기
rooms-reset-mailed = 새 비밀번호를 정하는 링크를 사용자에게 메일로 보냅니다. 30분 안에 한 번 사용할 수 있습니다.
rooms-reset-shown = 전달할 링크를 받습니다. 24시간 안에 한 번 사용할 수 있습니다.
rooms-reset-until = 사용할 때까지 현재 비밀번호는 그대로입니다.
rooms-reset-then = 사용하면 사용자가 모든 곳에서 로그아웃됩니다.
rooms-reset-disabled = 이 계정은 비활성 상태입니다. 먼저 활성화하세요.
rooms-mailed = 링크를 보내는 중입니다.

rooms-says-out = 사용자가 모든 기기에서 즉시 로그아웃됩니다.
rooms-says-apps = 앱은 지금 가진 모든 접근 권한을 잃습니다.
rooms-disable = 비활성화
rooms-disable-says = 다시 활성화할 때까지 아무도 이 계정으로 로그인할 수 없습니다.
rooms-disabled-done = 계정이 비활성화됨
rooms-enable = 활성화
rooms-enable-says = 사용자가 다시 로그인할 수 있습니다. 로그아웃된 것은 그대로입니다.
rooms-enabled-done = 계정이 활성화됨
rooms-end-all = 모든 곳에서 로그아웃
rooms-end-all-says = 사용자는 바로 다시 로그인할 수 있습니다.
rooms-ended-all = 모든 곳에서 로그아웃됨
rooms-delete = 삭제
rooms-delete-until = 계정이 비활성화됩니다. { $date }까지 취소할 수 있습니다.
rooms-delete-then = 그 후에는 계정의 모든 것이 영구히 사라집니다.
rooms-deleted-at = 이 계정은 { $date }에 삭제됩니다.
rooms-deleted-done = 계정이 삭제됩니다.
rooms-keep = 삭제하지 않기
rooms-keep-says = 계정은 남으며, 활성화할 때까지 비활성 상태로 있습니다.
rooms-kept-done = 계정을 유지함

rooms-methods = 로그인 방법
rooms-methods-none = 아직 없습니다.
rooms-passkey = 패스키
rooms-codes-left = { $count ->
   *[other] { $count }개 남음
}
rooms-take-heading = 로그인 방법 회수
rooms-take-says = 정말 이 사용자가 잃어버렸다는 것을 아는 경우에만 하세요.
rooms-take-told = 사용자에게 메일로 알립니다.
rooms-taken = 회수했습니다.

rooms-roles = 역할
rooms-roles-none = 없음.
rooms-roles-about = 역할은 사용자가 이 관리 화면에서 할 수 있는 일을 정합니다. 자신이 가진 것만 부여할 수 있습니다.
rooms-role-above = 내 권한보다 많은 것을 허용함
rooms-groups = 그룹
rooms-groups-none = 없음.
rooms-groups-about = 앱은 사용자의 그룹을 알고 그에 따라 허용할 수 있습니다.
rooms-group-name = 그룹에 추가
rooms-group-add = 추가
rooms-group-wrong = 한 줄에 1~128자의 이름을 입력하세요.

## Sessions

rooms-sessions = 세션
rooms-sessions-about = 지금 로그인한 사람을 최신순으로 보여 줍니다.
rooms-sessions-live = { $count ->
    [0] 로그인한 곳이 없습니다.
   *[other] 기기 { $count }대에서 로그인했습니다.
}
rooms-person = 사용자
rooms-person-hint = 이메일 주소, 사용자 이름 또는 ID.
rooms-app = 앱
rooms-app-hint = 앱의 client_id.
rooms-end = 종료
rooms-ended = 그곳에서 로그아웃했습니다.

## Signing keys

rooms-keys = 서명 키
rooms-keys-about = 앱은 이 키로 토큰이 여기서 온 것임을 확인합니다.
rooms-key-id = 키 ID
rooms-key-next = 다음에 서명
rooms-key-active = 지금 서명 중
rooms-key-retired = 더 이상 서명하지 않음
rooms-key-gone = 사라짐
rooms-published-from = 게시 시작
rooms-signs-from = 서명 시작
rooms-signs-until = 서명 종료
rooms-published-until = 게시 종료
rooms-rotate = 지금 교체
rooms-rotated = 새 키를 게시했습니다.
rooms-rotate-conflict = 다른 서버가 같은 순간에 새 키를 만들었습니다. 아무것도 하지 않았습니다.
rooms-plan-publish = 지금: 종류마다 새 키를 게시하여 앱이 알게 합니다.
rooms-plan-sign = { $date }: 새 키가 서명하고 현재 키는 멈춥니다.
rooms-plan-retire = { $date }: 이전 키를 더 이상 게시하지 않습니다. 그때까지 서명한 것은 모두 만료됩니다.
rooms-retire = 사용 중지
rooms-retire-next = 아직 아무것도 서명하지 않았으므로 문제가 없습니다.
rooms-retire-active = 지금 서명을 멈춥니다. 서명한 것은 만료될 때까지 유효합니다.
rooms-retire-retired = 이 키로 서명한 모든 토큰이 지금부터 거부됩니다. 그런 토큰을 가진 앱은 사용자를 다시 로그인시켜야 합니다.
rooms-retire-last = 이 종류의 다른 키가 지금 서명하지 않습니다. 먼저 교체하세요.
rooms-retire-gone = 이 키는 이미 사라졌습니다.
rooms-retired-done = 서명 키 사용이 중지됨

## Audit log

rooms-audit = 감사 로그
rooms-audit-actor = 실행한 사람
rooms-audit-actor-hint = 이메일 주소, 사용자 이름 또는 ID. 명령줄은 cli. 앞에 user: 또는 client: 를 붙이면 어느 것인지 정해집니다.
rooms-audit-target = 대상
rooms-audit-target-hint = 사용자의 이메일 주소, 사용자 이름, ID 또는 앱의 client_id. 앞에 user: 또는 client: 를 붙이면 어느 것인지 정해집니다.
rooms-audit-kind = 내용
rooms-audit-any = 모두
rooms-audit-from = 시작
rooms-audit-until = 이전
rooms-audit-time-hint = 예: 2026-11-22 또는 2026-11-22 21:05(UTC).
rooms-audit-request = 요청 ID
rooms-audit-request-hint = 오류 페이지에 표시됩니다.
rooms-export = NDJSON으로 다운로드

rooms-did-refused = 관리자가 권한을 넘으려 했음
rooms-did-sign-in = 로그인함
rooms-did-sign-out = 로그아웃함
rooms-did-consent = 앱을 허용함
rooms-did-deny = 앱을 허용하지 않음
rooms-did-revoke = 앱의 접근이 끝남
rooms-did-app = 앱으로 이동함
rooms-did-refresh = 앱이 접근을 갱신함
rooms-did-replay = 앱이 키를 두 번 보내 접근이 끝남
rooms-did-invite = 누군가를 초대함
rooms-did-password = 비밀번호가 변경됨
rooms-did-profile = 프로필이 변경됨
rooms-did-export = 자기 데이터의 사본을 받음
rooms-did-delete = 계정이 삭제됨
rooms-did-codes-removed = 복구 코드가 제거됨
rooms-did-role-given = 역할을 부여함
rooms-did-role-taken = 역할을 회수함
rooms-did-group-joined = 그룹에 추가됨
rooms-did-group-left = 그룹에서 제외됨
rooms-did-app-created = 앱이 등록됨
rooms-did-app-deleted = 앱이 삭제됨
rooms-did-app-disabled = 앱이 비활성화됨
rooms-did-app-enabled = 앱이 활성화됨
rooms-did-app-changed = 앱이 변경됨
rooms-did-key = 서명 키를 만듦

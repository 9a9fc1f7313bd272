## The admin console: what all its pages share

admin-open = 관리
admin-nav = 관리
admin-crumbs = 현재 위치
admin-skip = 본문으로 건너뛰기
admin-command = 명령줄에서 같은 작업
admin-search = 검색
admin-first = 처음으로
admin-next = 더 보기
admin-forbidden-heading = 이 작업을 할 수 없습니다
admin-forbidden-message = 계정에 이 페이지나 요청한 작업에 대한 권한이 없습니다.
admin-forbidden-next = 업무에 필요하다면 이 서비스의 운영자에게 문의하세요.

## Proving who one is before a change

admin-proof-heading = 아직 본인이신가요?
admin-proof-why = 마지막으로 확인한 지 5분이 넘었습니다. 입력한 내용은 보존되며 확인한 뒤 이어집니다.
admin-proof-go-on = 계속
admin-proof-other = 다른 방법으로 다시 로그인합니다. 입력한 내용은 사라집니다.

## Overview

admin-overview = 개요
admin-heading = 관리
admin-next-steps = 다음 단계
admin-next-try = 로그인 체험하기
admin-next-try-about = 데모 애플리케이션이 다른 애플리케이션과 똑같이 로그인을 진행하고, 애플리케이션이 무엇을 알게 되는지 보여 줍니다.
admin-server = 이 서버
admin-issuer = 발급자
admin-discovery = 디스커버리
admin-version = 버전
admin-warning-mail = 메일 서버가 설정되지 않아 아무도 새 비밀번호 링크나 초대를 받지 못합니다. mail.smtp_url과 mail.from을 설정하세요.
admin-next-app-about = 세 항목만 입력하면 사람들이 로그인할 수 있습니다.
admin-none-found = 일치하는 항목이 없습니다. 더 짧게 검색하세요.
admin-cancel = 취소
admin-copy = 복사
admin-copied = 복사됨
admin-type-name = 확인을 위해 다음 이름을 입력하세요
admin-type-wrong = 이름이 다릅니다.

## Applications

admin-apps = 애플리케이션
admin-apps-about = 사람들이 이곳의 계정으로 로그인하는 대상입니다.
admin-apps-search = 검색
admin-apps-search-hint = 이름 또는 클라이언트 ID의 일부.
admin-apps-none = 아직 애플리케이션이 없습니다. 첫 번째를 등록하세요. 세 항목이면 됩니다.
admin-apps-new = 애플리케이션 등록
admin-apps-new-about = 나머지는 적절한 기본값이 있으며 나중에 바꿀 수 있습니다.
admin-app-is-disabled = 꺼짐
admin-app-deleted = 애플리케이션을 삭제했습니다.
admin-app-saved = 저장했습니다.
admin-app-switched-off = 애플리케이션을 껐습니다.
admin-app-switched-on = 애플리케이션을 켰습니다.
admin-type-web = 웹 애플리케이션
admin-type-web-about = 서버에서 실행되며 비밀을 보관할 수 있습니다.
admin-type-spa = 단일 페이지 애플리케이션
admin-type-spa-about = 브라우저에서만 실행됩니다.
admin-type-native = 네이티브 애플리케이션
admin-type-native-about = 휴대전화나 컴퓨터에서 실행됩니다.
admin-type-machine = 기계
admin-type-machine-about = 스스로 작동합니다. 로그인하는 사람이 없습니다.
admin-type-device = 기기
admin-type-device-about = 텔레비전처럼 브라우저가 없습니다.
admin-app-name = 이름
admin-app-name-hint = 사람들이 로그인할 때 보게 됩니다.
admin-app-name-wrong = 1~100자의 이름을 한 줄로 입력하세요.
admin-app-type = 종류
admin-app-redirect = 리디렉션 URI
admin-app-redirect-hint = 로그인한 뒤 애플리케이션이 사람들을 돌려받을 위치입니다. 기계와 기기에는 필요하지 않습니다.
admin-app-redirect-missing = 리디렉션 URI를 입력하세요. 애플리케이션의 설명서에 나와 있습니다.
admin-app-refused = 사용할 수 없습니다: { $reason }
admin-app-register = 등록
admin-app-made = 애플리케이션을 등록했습니다
admin-secret-new = 새 비밀
admin-secret-once = 클라이언트 비밀은 이번 한 번만 표시됩니다. 애플리케이션이 찾을 수 있는 곳에 보관하세요.
admin-secret-kept = 보관했습니다
admin-app-connect = 애플리케이션에 필요한 정보
admin-app-snippets = 바로 붙여넣기

## One application

admin-app-registered = 등록일: { $date }.
admin-app-changed = 마지막 변경: { $date }.
admin-app-disabled-about = 이 애플리케이션은 꺼져 있습니다. 아무도 로그인할 수 없고 토큰은 거부됩니다.
admin-app-foreign = 이 애플리케이션은 스스로 등록했습니다. 누가 운영하는지 아무도 확인하지 않았습니다.
admin-app-edit = 변경
admin-app-disable = 끄기
admin-app-enable = 켜기
admin-app-delete = 삭제
admin-app-redirects = 리디렉션 URI
admin-app-redirects-about = 애플리케이션은 이 중 하나를 한 바이트도 다르지 않게 보내야 합니다.
admin-app-post-logout = 로그아웃한 뒤 브라우저가 갈 수 있는 위치
admin-app-settings = 설정
admin-risk-machine = 브라우저가 실행되는 바로 그 컴퓨터를 가리킵니다. 개발할 때만 알맞습니다.
admin-risk-port = localhost의 포트는 고정됩니다. 대신 127.0.0.1을 등록하면 어떤 포트든 쓸 수 있습니다.
admin-risk-address = 이름 대신 주소입니다. 이 주소를 얻는 사람이 로그인을 얻습니다.
admin-risk-twin = 끝의 빗금만 다른 항목이 있습니다. 둘 중 하나는 실수일 수 있습니다.
admin-secrets = 클라이언트 비밀
admin-secrets-none = 비밀이 없어 애플리케이션이 자신을 증명할 수 없습니다. 하나 추가하세요.
admin-secret-unnamed = 레이블 없음
admin-secret-made = 생성일: { $date }.
admin-secret-ends = 종료일: { $date }.
admin-secret-add = 비밀 추가
admin-secret-remove = 비밀 제거
admin-secret-removed = 비밀을 제거했습니다.
admin-secret-remove-about = 아직 이 비밀을 쓰는 쪽은 1초 안에 거부됩니다.
admin-secret-remove-last = 유효한 비밀은 이것뿐입니다. 없으면 애플리케이션이 아무도 로그인시킬 수 없습니다.
admin-secret-label = 레이블
admin-secret-label-hint = 선택 사항. 비밀을 어디에 보관하는지 적습니다.
admin-secret-overlap = 다른 비밀
admin-secret-overlap-keep = 이전과 같은 기간 유효
admin-secret-overlap-week = 일주일 더 유효
admin-secret-overlap-day = 하루 더 유효
admin-secret-overlap-none = 즉시 종료
admin-secret-make = 비밀 만들기

## Changing one

admin-app-lines-hint = 한 줄에 하나씩.
admin-app-claims = ID 토큰에 담는 내용
admin-app-claims-full = 애플리케이션이 볼 수 있는 모든 개인 정보
admin-app-claims-minimal = 누구인지만. 나머지는 userinfo 엔드포인트에 있습니다
admin-app-acr = 사람들이 본인임을 증명하는 방법
admin-app-acr-none = 이곳의 일반 기준대로
admin-app-acr-two = 두 가지 요소로
admin-app-acr-passkey = 패스키로
admin-app-acr-hardware = 복사할 수 없는 패스키로
admin-app-pkce = PKCE 요구
admin-app-pkce-hint = 전송 중인 코드를 보호합니다. 지원하지 못하는 애플리케이션에서만 끄세요.
admin-app-skip = 사람들에게 동의를 묻지 않음
admin-app-skip-hint = 자체 애플리케이션용입니다.
admin-app-conflict = 그사이 다른 사람이 이 애플리케이션을 변경했습니다. 지금 저장하면 그 내용이 이 내용으로 바뀝니다.

## What breaks

admin-app-disable-about = 1초 안에 아무도 이 애플리케이션에 로그인할 수 없게 되고 토큰은 거부됩니다. 다시 켤 수 있습니다.
admin-app-enable-about = 사람들이 이 애플리케이션에 다시 로그인할 수 있습니다. 만료되지 않은 토큰은 다시 유효해집니다.
admin-app-delete-about = 애플리케이션이 비밀, 토큰, 받은 허용과 함께 완전히 사라집니다. 다시 등록하면 다른 클라이언트 ID를 받습니다.
admin-app-delete-trail = 감사 로그에는 일어난 일이 남습니다.
admin-breaks-people = { $count ->
   *[other] 현재 { $count }명이 사용합니다.
}
admin-breaks-grants = { $count ->
   *[other] 로그인 { $count }건의 토큰이 더 이상 작동하지 않습니다.
}

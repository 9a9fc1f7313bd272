recovery-forgot = 비밀번호를 잊으셨나요?
recovery-error = 오류:
recovery-ask-title = 비밀번호 재설정
recovery-ask-lead = 계정의 이메일 주소를 입력하세요. 새 비밀번호를 설정할 수 있는 링크를 보내 드립니다.
recovery-email = 이메일 주소
recovery-send = 링크 보내기
recovery-back = 로그인으로 돌아가기
recovery-no-mail = 이 서버는 메일을 보내지 않으므로 링크를 보낼 수 없습니다.
recovery-no-mail-next = 이 서비스 운영자에게 문의하세요. 관리자가 새 비밀번호를 설정해 드릴 수 있습니다.
recovery-bad-email = name@example.com 형식의 이메일 주소를 입력하세요.
recovery-wait = { $count ->
   *[other] 링크를 너무 많이 요청했습니다. { $count }분 후에 다시 시도하세요. 마지막으로 보낸 링크는 30분 동안 유효합니다.
 }
recovery-sent-title = 메일을 확인하세요
recovery-sent = 이 주소를 사용하는 계정이 있으면 링크가 포함된 메일을 보내 드립니다.
recovery-sent-next = 링크는 30분 동안 유효합니다. 메일이 오지 않으면 스팸 메일함과 주소를 확인하거나 이 서비스 운영자에게 문의하세요. 링크는 확인된 주소로만 보냅니다.
recovery-again = 다른 링크 요청
recovery-reset-title = 새 비밀번호 설정
recovery-reset-lead = 설정하면 모든 기기에서 내 계정에 로그인한 사람이 모두 로그아웃됩니다. 그런 다음 새 비밀번호로 로그인하세요. 2단계 인증은 그대로 유지됩니다.
recovery-new-password = 새 비밀번호
recovery-new-password-hint = { $count ->
   *[other] { $count }자 이상 사용하세요.
 } 서로 관련 없는 단어 네다섯 개를 사용하면 좋으며, 공백도 글자 수에 포함됩니다.
recovery-set = 비밀번호 설정
recovery-too-short = { $count ->
   *[other] { $count }자 이상 사용하세요.
 }
recovery-too-long = 더 짧은 비밀번호를 사용하세요.
recovery-common = 추측하기 쉬운 비밀번호입니다. 서로 관련 없는 단어를 몇 개 사용하거나 브라우저가 제안하는 비밀번호를 사용하세요.
recovery-done-title = 비밀번호가 설정되었습니다
recovery-done = 내 계정에 로그인한 사람이 모두 로그아웃되었습니다. 새 비밀번호로 로그인하세요.
recovery-sign-in = 로그인
recovery-passkey = 패스키를 사용하면 지문, 얼굴 또는 화면 잠금으로 로그인하며, 잊어버릴 비밀번호가 없습니다.
recovery-passkey-button = 로그인하고 패스키 추가
recovery-dead-title = 더 이상 사용할 수 없는 링크입니다
recovery-dead = 비밀번호 재설정 링크는 30분 이내에 한 번만, 가장 최근 링크만 사용할 수 있습니다. 이 링크는 이미 사용되었거나 새 링크로 바뀌었거나 만료되었거나 일부가 잘렸습니다. 비밀번호는 변경되지 않았습니다.

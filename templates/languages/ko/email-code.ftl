email-send = 코드 보내기
email-ask-title = 이메일로 로그인
email-ask-lead = 계정의 이메일 주소를 입력하세요. 여기에서 로그인할 수 있는 코드를 보내 드립니다.
email-use-password = 대신 비밀번호 사용
email-code-title = 메일의 코드 입력
email-code-sent = { $email } 주소를 사용하는 계정이 있으면 코드가 포함된 메일을 보내 드립니다. 코드는 10분 동안 이 브라우저에서만 사용할 수 있습니다.
email-code-phrase = 메일에도 다음 두 단어가 있습니다.
email-code-label = 코드
email-code-hint = 영문자 8자입니다. 대소문자와 하이픈은 구분하지 않습니다.
email-code-missing = 메일의 코드를 입력하세요.
email-code-wrong = 코드가 올바르지 않습니다. 확인하고 다시 시도하세요. 다섯 번 틀리면 더 이상 사용할 수 없습니다.
email-wait = { $count ->
   *[other] 코드를 너무 많이 요청했습니다. { $count }분 후에 다시 시도하세요.
 }
email-again = 다른 코드 요청
email-link-title = 로그인
email-link-here = 이 브라우저에서 이 메일을 요청했습니다. 메일을 요청한 페이지에도 다음 두 단어가 있습니다.
email-link-elsewhere = 이 링크를 요청한 브라우저가 아닌 다른 브라우저에서 열었으므로 여기에서는 아무도 로그인되지 않습니다. 다음 두 단어가 있는 페이지에 이 코드를 입력하세요.
email-link-warning = 그런 페이지가 보이지 않으면 다른 사람이 메일을 요청한 것입니다. 이 페이지를 닫고 코드를 누구에게도 알려 주지 마세요.
email-dead-title = 이 코드는 더 이상 사용할 수 없습니다
email-dead = 코드는 10분 동안 요청한 브라우저에서 한 번만 사용할 수 있으며, 다섯 번 틀리면 무효가 됩니다. 이 코드는 사용되었거나 교체되었거나 너무 오래되었습니다. 이 코드로 로그인한 사람은 없습니다.
mail-phrase = 두 단어
mail-app = 앱
recovery-done-elsewhere = { $app } 앱이 링크를 요청한 브라우저에서 기다리고 있습니다. 그곳에서 계속하거나 여기에서 다시 시작하세요.

email-send = 向我发送验证码
email-ask-title = 通过电子邮件登录
email-ask-lead = 请输入您账号的电子邮件地址。我们会向其发送一个验证码，您可以用它在此登录。
email-use-password = 改用密码
email-code-title = 输入邮件中的验证码
email-code-sent = 如果存在使用地址 { $email } 的账号，我们会向该地址发送一封包含验证码的邮件。验证码在 10 分钟内有效，且只能在此浏览器中使用。
email-code-phrase = 邮件中也有这两个单词：
email-code-label = 验证码
email-code-hint = 八个字母，不区分大小写，可带或不带连字符。
email-code-missing = 请输入邮件中的验证码。
email-code-wrong = 验证码不正确。请检查后重试；输错五次后将失效。
email-wait = { $count ->
   *[other] 请求验证码的次数过多。请在 { $count } 分钟后重试。
 }
email-again = 请求新的验证码
email-link-title = 登录
email-link-here = 您在此浏览器中请求了这封邮件。请求邮件的页面上也有这两个单词：
email-link-elsewhere = 您打开此链接的浏览器不是请求它的浏览器，因此不会在此登录任何人。请在有这两个单词的页面上输入此验证码：
email-link-warning = 如果您没有看到这样的页面，则是其他人请求了这封邮件。请关闭此页面，不要将验证码告诉任何人。
email-dead-title = 此验证码已失效
email-dead = 验证码在 10 分钟内有效，只能在请求它的浏览器中使用一次，输错五次即失效。此验证码已被使用或替换，或者已过期。没有人通过它登录。
mail-phrase = 两个单词
mail-app = 应用
recovery-done-elsewhere = { $app } 正在您请求链接的浏览器中等待。您可以在那里继续，也可以在此重新开始。

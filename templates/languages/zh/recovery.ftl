recovery-forgot = 忘记密码？
recovery-error = 错误：
recovery-ask-title = 重置密码
recovery-ask-lead = 请输入您账号的电子邮件地址。我们会向其发送一个链接，您可以通过该链接设置新密码。
recovery-email = 电子邮件地址
recovery-send = 发送链接
recovery-back = 返回登录
recovery-no-mail = 此服务器不发送邮件，因此无法向您发送链接。
recovery-no-mail-next = 请咨询此服务的运营者：管理员可以为您设置新密码。
recovery-bad-email = 请输入格式为 name@example.com 的电子邮件地址。
recovery-wait = { $count ->
   *[other] 请求链接的次数过多。请在 { $count } 分钟后重试；最近发送的链接在 30 分钟内仍然有效。
 }
recovery-sent-title = 请查收邮件
recovery-sent = 如果存在使用此地址的账号，我们会向该地址发送一封包含链接的邮件。
recovery-sent-next = 该链接在 30 分钟内有效。如果没有收到邮件，请查看垃圾邮件文件夹、检查地址，或咨询此服务的运营者：链接只会发送到已验证的地址。
recovery-again = 请求新的链接
recovery-reset-title = 设置新密码
recovery-reset-lead = 设置后，所有设备上登录您账号的人都会退出登录。随后请使用新密码登录；您的第二重验证保持不变。
recovery-new-password = 新密码
recovery-new-password-hint = { $count ->
   *[other] 至少 { $count } 个字符。
 }四五个互不相关的词就很合适，空格也计算在内。
recovery-set = 设置密码
recovery-too-short = { $count ->
   *[other] 请至少使用 { $count } 个字符。
 }
recovery-too-long = 请使用更短的密码。
recovery-common = 此密码很容易被猜到。请使用几个互不相关的词，或让浏览器推荐一个密码。
recovery-done-title = 您的密码已设置
recovery-done = 所有登录您账号的人都已退出登录。请使用新密码登录。
recovery-sign-in = 登录
recovery-passkey = 使用通行密钥，您可以通过指纹、面孔或屏幕锁定方式登录，再也不会忘记密码。
recovery-passkey-button = 登录并添加通行密钥
recovery-dead-title = 此链接已失效
recovery-dead = 重置密码的链接在 30 分钟内有效，只能使用一次，且只有最新的链接有效。此链接已被使用、已被替换、已过期或不完整。您的密码没有因此更改。

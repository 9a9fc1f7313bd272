second-factor-error = 错误：
second-factor-verify = 继续
second-factor-continue = 继续前往应用

totp-title = 输入验证码
totp-lead = 以继续前往 { $app }
totp-code-label = 身份验证器应用中的验证码
totp-code-hint = 六位数字，每 30 秒更新一次。
totp-enter-code = 请输入身份验证器应用显示的六位数字。
totp-wrong-code = 验证码不正确或已被使用。请等待下一个验证码，然后重试。
totp-trust = 信任此浏览器，在一段时间内不再要求输入验证码
totp-use-passkey = 改用通行密钥
totp-use-recovery-code = 使用恢复代码

recovery-title = 输入恢复代码
recovery-code-label = 恢复代码
recovery-code-hint = 您保存在纸上或文件中的代码之一。每个代码只能使用一次。
recovery-enter-code = 请输入您的一个恢复代码。
recovery-wrong-code = 恢复代码不正确或已被使用。请尝试其他恢复代码。
recovery-use-totp = 使用身份验证器应用

fresh-proof-label = 您的密码
fresh-proof-hint = 如需更改登录方式，请再次验证您的身份。
fresh-proof-missing = 请输入您的密码以进行此更改。
fresh-proof-wrong = 密码不正确，请重试。

account-totp-title = 身份验证器应用
account-totp-needed = 除密码外，{ $app } 还要求第二重验证。
account-totp-about = 手机上的应用每 30 秒显示一个新的验证码。您在输入密码后再输入该验证码，这样即使密码被盗，他人也无法仅凭密码登录。
account-totp-start = 设置身份验证器应用
account-totp-scan = 请使用身份验证器应用扫描此图片。
account-totp-picture = 包含下方密钥的二维码
account-totp-open = 打开此设备上的身份验证器应用
account-totp-type = 或在应用中输入以下密钥：
account-totp-confirm = 应用当前显示的验证码
account-totp-since = 身份验证器应用已于 { $date } 设置。
account-totp-remove = 移除身份验证器应用

account-recovery-title = 恢复代码
account-recovery-about = 当您无法使用身份验证器应用时，可以用恢复代码登录。每个代码只能使用一次。
account-recovery-left = { $count ->
   *[other] 您还剩 { $count } 个恢复代码。
 }
account-recovery-void = 生成新代码后，旧代码将失效。
account-recovery-generate = 生成新的恢复代码
account-recovery-useless = 请先设置恢复代码所替代的验证方式。
account-recovery-new = 您的新恢复代码
account-recovery-once = 请将其保存在没有手机也能找到的地方。它们只显示这一次。
account-recovery-copy = 复制
account-recovery-print = 打印
account-recovery-download = 下载
account-recovery-kept = 我已保存

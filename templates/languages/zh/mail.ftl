mail-when = 时间
mail-network = 网络地址
mail-device = 设备
mail-code-label = 您的验证码
mail-open-address = 如果按钮无法使用，请在浏览器中打开以下网址：
mail-not-me = 如果是您本人操作，则无需采取任何措施。如果不是，请立即设置新密码，这会让其他所有人退出登录。
mail-not-me-button = 不是我本人
mail-why-account = 您收到此邮件，是因为 { $product } 上的这个账号属于您。有关账号安全的邮件无法关闭。
mail-why-typed = 您收到此邮件，是因为有人在 { $product } 输入了此地址。如果不是您，请删除此邮件：不打开其中的链接，就不会有任何更改。
mail-why-administrator = 您收到此邮件，是因为 { $product } 的管理员输入了此地址。

mail-verify-subject = 验证您在 { $product } 的电子邮件地址
mail-verify = 只差一步：请确认此地址属于您。
mail-verify-note = 该链接在 24 小时内有效，只能使用一次。
mail-verify-button = 验证此地址

mail-reset-subject = 重置您在 { $product } 的密码
mail-reset = 有人为您的账号请求了新密码。
mail-reset-note = 该链接在 30 分钟内有效，只能使用一次。如果不是您请求的，请删除此邮件：您的密码将保持不变。
mail-reset-button = 设置新密码

mail-password-changed-subject = { $product } 的密码已更改
mail-password-changed = 您账号的密码已更改。

mail-address-changed-subject = { $product } 的电子邮件地址已更改
mail-address-changed = 您账号的电子邮件地址已更改为 { $about }。今后邮件不再发送到此地址。
mail-address-changed-note = 如果是您本人操作，则无需采取任何措施。如果不是，请撤消此更改：该链接在 7 天内有效，只能使用一次。
mail-address-changed-button = 撤消更改

mail-new-device-subject = { $product } 有新的登录
mail-new-device = 有人从我们此前未见过的设备登录了您的账号。

mail-new-passkey-subject = { $product } 已添加通行密钥
mail-new-passkey = 您的账号已添加一个通行密钥：{ $about }。

mail-second-factor-subject = { $product } 的第二重验证已更改
mail-second-factor = 您的身份验证方式已更改：{ $about }。

mail-recovery-code-subject = { $product } 的恢复代码已被使用
mail-recovery-code = 您的一个恢复代码已用于登录。
mail-recovery-code-note = { $count ->
    [0] 恢复代码已全部用完。请在您账号的安全页面生成新的恢复代码。
   *[other] 还剩 { $count } 个恢复代码。您可以在账号的安全页面生成新的恢复代码。
 }如果不是您本人使用的，请立即设置新密码。

mail-invitation-subject = { $product } 邀请函
mail-invitation = 管理员邀请您创建账号。
mail-invitation-note = 该链接在 7 天内有效，只能使用一次。
mail-invitation-button = 创建我的账号

mail-throttled-subject = { $product } 的登录已受到限制
mail-throttled = 有人多次为您的账号输入错误的密码。我们已限制猜测密码的速度；您的账号并未被永久锁定。
mail-throttled-note = 在您以前登录过的设备上，您可以照常操作。如果您忘记了密码，请设置新密码。

mail-consent-subject = { $product } 已允许一个应用
mail-consent = 您已允许一个应用使用您的账号：{ $about }。
mail-consent-note = 您可以在账号中查看该应用的权限，也可以撤消许可。
mail-consent-button = 查看我的应用

mail-deletion-subject = { $product } 的账号删除
mail-deletion = 您的账号以及其中的所有内容正在被删除。
mail-deletion-note = 如果这不是您本人的请求，请立即告知此服务的运营者。

mail-code-subject = { $product } 的登录验证码
mail-code = 请在要求输入验证码的页面上输入此验证码。请勿告诉任何人：我们的工作人员绝不会向您索取。
mail-code-note = 该验证码在 10 分钟内有效，只能使用一次。
mail-code-button = 登录

mail-test-subject = 来自 { $product } 的测试邮件
mail-test = 发送此邮件是为了检查邮件能否送达。现已送达。

mail-registered-subject = 您在 { $product } 已有账号
mail-registered = 有人想用此地址注册，但此地址已有账号。没有更改任何内容。
mail-registered-note = 如果是您本人，请直接登录。如果您忘记了密码，登录页面上有重置密码的链接。
mail-registered-button = 登录

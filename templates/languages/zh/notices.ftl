mail-due = 生效时间

mail-address-taken-subject = 您的地址已在 { $product } 使用
mail-address-taken = 有人想将此地址添加到其他账号，但它属于您的账号。没有任何更改。

mail-address-added-subject = { $product } 已添加电子邮件地址
mail-address-added = 您的账号新增了一个电子邮件地址：{ $about }。可以用它登录和设置新密码。

mail-factor-app-added = 已设置身份验证器应用
mail-factor-app-removed = 已移除身份验证器应用
mail-factor-new-codes = 已生成新的恢复代码，旧代码失效
mail-factor-passkey-removed = 已移除一个通行密钥
mail-factor-all-removed = 已移除身份验证器应用、通行密钥和恢复代码

mail-kept-subject = { $product } 的账号已保留
mail-kept = 您的账号不会被删除。删除已取消。

mail-recovery-asked-subject = { $product } 的第二重验证已丢失
mail-recovery-asked = 有知道您密码的人表示，您账号的所有第二重验证方式都已丢失。如果是您本人，请在此确认，之后会开始一段等待时间。
mail-recovery-asked-button = 是的，全部丢失
mail-recovery-note = 该链接在 30 分钟内有效，只能使用一次。如果不是您本人，说明有人知道您的密码：请勿使用该链接，并设置新密码。

mail-recovery-waits-subject = { $product } 的第二重验证方式将被移除
mail-recovery-waits = 有人请求移除您账号的第二重验证方式：身份验证器应用、通行密钥和恢复代码。移除不会早于下方所示时间。
mail-recovery-waits-note = 如果不是您本人，请立即停止并设置新密码。使用任一第二重验证方式登录也会停止移除。
mail-recovery-waits-button = 停止

mail-recovery-ready-subject = 移除 { $product } 的第二重验证方式
mail-recovery-ready = 等待时间已结束。您现在可以移除身份验证器应用、通行密钥和恢复代码，并使用密码登录。
mail-recovery-ready-button = 移除

mail-recovery-stopped-subject = { $product } 的第二重验证方式已保留
mail-recovery-stopped = 对您账号第二重验证方式的移除已停止。它们仍照常可用。

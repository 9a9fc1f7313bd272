mail-address-removed-subject = { $product } 已移除电子邮件地址
mail-address-removed = 您的账号移除了一个电子邮件地址：{ $about }。它不能再用来登录或设置新密码。
mail-provider-linked-subject = { $product } 已关联其他账号
mail-provider-linked = 其他平台的一个账号已关联到您的账号：{ $about }。能在那里登录的人即可进入您的账号。
mail-provider-unlinked-subject = { $product } 已解除关联
mail-provider-unlinked = 其他平台的一个账号不再与您的账号关联：{ $about }。它不能再打开您的账号。
passkey-left-provider = 移除后，您仍可使用其他平台的账号登录。
account-did-address-code = 您请求了验证电子邮件地址的验证码

sign-in-heading = 登录
sign-in-title-app = 登录 { $app }
sign-in-continue = 以继续前往 { $app }
sign-in-confirm = 为了您的安全，请再登录一次。
sign-in-username = 电子邮件地址或用户名
sign-in-password = 密码
sign-in-button = 登录

sign-in-username-missing = 请输入您的电子邮件地址或用户名。
sign-in-username-long = 请输入更短的电子邮件地址或用户名。
sign-in-password-missing = 请输入您的密码。
sign-in-password-long = 请输入更短的密码。
sign-in-refused = 用户名或密码不正确。请检查两者后重试。
sign-in-username-check = 请检查电子邮件地址或用户名。
sign-in-password-again = 请重新输入密码。

throttled-heading = 尝试次数过多
throttled-why = 为保护账号，此处的登录已暂停一段时间。
throttled-again = 请在 { $wait }后重试。提前尝试没有作用，您的账号并未被永久锁定。
throttled-seconds = { $count ->
   *[other] { $count } 秒
}
throttled-minutes = { $count ->
   *[other] { $count } 分钟
}
throttled-hours = { $count ->
   *[other] { $count } 小时
}
throttled-back = 返回登录

accounts-heading = 选择账号
accounts-none = 此浏览器中尚未使用过任何账号。
accounts-signed-in = 已登录
accounts-signed-out = 已退出
accounts-remove = 移除
accounts-remove-which = 从此浏览器中移除 { $account }
accounts-another = 使用其他账号

return-heading = 正在带您返回
return-title-app = 正在带您返回 { $app }
return-to = 前往 { $app }
return-no-script = 您的浏览器未在此处运行脚本，因此需要再按一次按钮。
return-continue = 继续

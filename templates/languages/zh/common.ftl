language-name = 中文（简体）

common-footer = 您的密码只保留在这里，应用永远看不到。
common-language = 语言
common-language-change = 更改
common-error-title = 错误：{ $title }
common-error-prefix = 错误：
common-problem = 出现了问题
common-not-shown = 无法显示此页面，请重试。

home-signed-in = 您已登录
home-try = 试用登录
home-sign-out = 退出登录
home-sign-in = 登录
home-welcome = 欢迎
home-welcome-to = 欢迎使用 { $product }
home-no-admin = 此服务器正在运行，但还没有管理员。
home-make-first = 创建第一个账号
home-open-link = 请打开服务器启动时在终端中显示的设置链接。该链接只能使用一次。
home-new-link = 如果您已没有该链接，请重新生成一个：
home-about = 一个账号，用于您的所有应用。大多数人从应用来到这里，随后直接返回应用。

password-too-short = { $count ->
   *[other] 请至少使用 { $count } 个字符。
}
password-too-long = { $count ->
   *[other] 请最多使用 { $count } 个字节。
}
password-common = 此密码很容易被猜到。请使用几个互不相关的词，或让浏览器推荐一个密码。

field-email-wrong = 请输入格式为 name@example.com 的电子邮件地址。
field-name-long = 请输入更短的姓名。

setup-heading = 创建第一个账号
setup-about = 此人负责管理服务器：用户、应用和密钥。
setup-email = 电子邮件地址
setup-name = 您的姓名
setup-name-hint = 其他人会看到此姓名。
setup-password = 创建密码
setup-password-hint = { $count ->
   *[other] 至少 { $count } 个字符。四五个互不相关的词就很好，空格也计算在内。
}
setup-button = 创建账号

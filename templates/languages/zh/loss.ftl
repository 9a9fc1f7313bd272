loss-link = 以上方式我都已丢失
loss-title = 所有第二重验证方式均已丢失
loss-about = 请先尝试可能仍在的方式：另一台设备上的身份验证器应用、通行密钥、纸上的恢复代码。如果全部丢失，我们可以向您账号的主地址发送一个链接，您可以用它请求移除身份验证器应用、通行密钥和恢复代码。
loss-wait = 为防止他人冒用，移除之前有一段等待时间：{ $time }。您的所有地址都会收到通知，能阅读这些邮件的人都可以停止移除。使用第二重验证方式登录也会停止移除。
loss-days = { $count ->
   *[other] { $count } 天
 }
loss-hours = { $count ->
   *[other] { $count } 小时
 }
loss-no-mail = 请联系服务的运营人员：管理员可以移除您的第二重验证方式。
loss-back = 仍使用第二重验证方式
loss-asked = 如果您账号的主地址已验证，我们会向该地址发送邮件，其中说明接下来的步骤。
loss-begin-lead = 您表示地址为 { $email } 的账号的所有第二重验证方式都已丢失。确认后，等待时间就会开始。
loss-begin = 是的，全部丢失
loss-begun-title = 等待时间已开始
loss-begun = 您的所有地址现在会收到通知，结束前还会再次收到通知。之后请使用密码登录，再次选择“以上方式我都已丢失”，我们会发送用于移除第二重验证方式的链接。
loss-stop-title = 保留第二重验证方式
loss-stop-lead = 有人请求移除地址为 { $email } 的账号的第二重验证方式。停止后，一切保持不变。
loss-stop = 停止
loss-stopped-title = 您的第二重验证方式已保留
loss-stopped = 没有移除任何内容。如果不是您请求的，说明有人知道您的密码：请立即设置新密码。
loss-finish-title = 移除第二重验证方式
loss-finish-lead = 地址为 { $email } 的账号的身份验证器应用、通行密钥和恢复代码将被移除，所有人都会退出登录。
loss-finish = 移除
loss-finished-title = 您的第二重验证方式已移除
loss-finished = 请使用密码登录，然后设置新的第二重验证方式。
loss-waits = 有人表示您的第二重验证方式已丢失。自 { $date } 起可以移除。
account-did-loss-asked = 知道您密码的人表示所有第二重验证方式都已丢失
account-did-loss-begun = 移除您第二重验证方式之前的等待已开始
account-did-loss-stopped = 对您第二重验证方式的移除已停止
account-did-loss-finished = 由于全部丢失，您的第二重验证方式已移除

## The admin console: what all its pages share

admin-open = 管理
admin-nav = 管理
admin-crumbs = 当前位置
admin-skip = 跳到正文
admin-command = 用命令行完成同样的操作
admin-search = 搜索
admin-first = 回到开头
admin-next = 更多
admin-forbidden-heading = 您无权执行此操作
admin-forbidden-message = 您的帐户没有访问此页面或执行此操作的权限。
admin-forbidden-next = 如果工作需要，请联系此服务的管理人员。

## Proving who one is before a change

admin-proof-heading = 仍然是您本人吗？
admin-proof-why = 距离上次验证已超过五分钟。您输入的内容已保留，验证后会继续。
admin-proof-go-on = 继续
admin-proof-other = 用其他方式再次登录。您输入的内容将丢失。

## Overview

admin-overview = 概览
admin-heading = 管理
admin-next-steps = 后续步骤
admin-next-try = 试试登录
admin-next-try-about = 演示应用会像其他应用一样让您登录，并显示应用能获知什么。
admin-server = 此服务器
admin-issuer = 颁发者
admin-discovery = 发现文档
admin-version = 版本
admin-warning-mail = 未配置邮件服务器，因此没有人会收到重设密码的链接或邀请。请设置 mail.smtp_url 和 mail.from。
admin-next-app-about = 只需三个字段，它就能让人登录。
admin-none-found = 没有匹配项。请用更短的词搜索。
admin-cancel = 取消
admin-copy = 复制
admin-copied = 已复制
admin-type-name = 请输入以下名称以确认
admin-type-wrong = 名称不符。

## Applications

admin-apps = 应用
admin-apps-about = 人们用此处的帐户登录的应用。
admin-apps-search = 搜索
admin-apps-search-hint = 名称或客户端 ID 的一部分。
admin-apps-none = 还没有应用。注册第一个吧，只需三个字段。
admin-apps-new = 注册应用
admin-apps-new-about = 其他设置都有合理的默认值，以后可以更改。
admin-app-is-disabled = 已停用
admin-app-deleted = 应用已删除。
admin-app-saved = 已保存。
admin-app-switched-off = 应用已停用。
admin-app-switched-on = 应用已启用。
admin-type-web = Web 应用
admin-type-web-about = 在服务器上运行，能够保管密钥。
admin-type-spa = 单页应用
admin-type-spa-about = 只在浏览器中运行。
admin-type-native = 原生应用
admin-type-native-about = 在手机或电脑上运行。
admin-type-machine = 机器
admin-type-machine-about = 代表自己行事，没有人登录。
admin-type-device = 设备
admin-type-device-about = 没有浏览器，例如电视。
admin-app-name = 名称
admin-app-name-hint = 人们登录时会看到它。
admin-app-name-wrong = 请输入 1 到 100 个字符的名称，不要换行。
admin-app-type = 类型
admin-app-redirect = 重定向 URI
admin-app-redirect-hint = 登录后应用希望人们返回的地址。机器和设备不需要。
admin-app-redirect-missing = 请输入重定向 URI。应用的文档中有说明。
admin-app-refused = 无法使用：{ $reason }
admin-app-register = 注册
admin-app-made = 应用已注册
admin-secret-new = 新密钥
admin-secret-once = 客户端密钥只显示这一次。请把它保存在应用能找到的地方。
admin-secret-kept = 我已保存
admin-app-connect = 应用需要的信息
admin-app-snippets = 可直接粘贴

## One application

admin-app-registered = 注册于 { $date }。
admin-app-changed = 最后更改于 { $date }。
admin-app-disabled-about = 此应用已停用：没有人能登录，其令牌会被拒绝。
admin-app-foreign = 此应用是自行注册的。这里没有人核实过由谁运营。
admin-app-edit = 更改
admin-app-disable = 停用
admin-app-enable = 启用
admin-app-delete = 删除
admin-app-redirects = 重定向 URI
admin-app-redirects-about = 应用必须发送其中一个，逐字节完全一致。
admin-app-post-logout = 退出登录后浏览器可以前往的地址
admin-app-settings = 设置
admin-risk-machine = 指向浏览器所在的这台机器。只适合开发时使用。
admin-risk-port = localhost 的端口是固定的。请改为注册 127.0.0.1，那里任何端口都可以。
admin-risk-address = 用的是地址而不是名称。谁得到这个地址，谁就得到登录结果。
admin-risk-twin = 另一个只在末尾的斜杠上不同。其中一个很可能写错了。
admin-secrets = 客户端密钥
admin-secrets-none = 没有密钥，应用无法证明自己的身份。请添加一个。
admin-secret-unnamed = 无标签
admin-secret-made = 创建于 { $date }。
admin-secret-ends = 结束于 { $date }。
admin-secret-add = 添加密钥
admin-secret-remove = 移除密钥
admin-secret-removed = 密钥已移除。
admin-secret-remove-about = 仍在使用此密钥的程序会在一秒内被拒绝。
admin-secret-remove-last = 这是唯一有效的密钥。没有它，应用无法让任何人登录。
admin-secret-label = 标签
admin-secret-label-hint = 可选。说明密钥保存在哪里。
admin-secret-overlap = 其他密钥
admin-secret-overlap-keep = 有效期不变
admin-secret-overlap-week = 再有效一周
admin-secret-overlap-day = 再有效一天
admin-secret-overlap-none = 立即失效
admin-secret-make = 生成密钥

## Changing one

admin-app-lines-hint = 每行一个。
admin-app-claims = ID 令牌包含的内容
admin-app-claims-full = 应用可以看到的全部个人信息
admin-app-claims-minimal = 只包含身份；其余在 userinfo 端点
admin-app-acr = 人们必须如何证明身份
admin-app-acr-none = 与此处的一般要求相同
admin-app-acr-two = 使用两种要素
admin-app-acr-passkey = 使用通行密钥
admin-app-acr-hardware = 使用无法复制的通行密钥
admin-app-pkce = 要求 PKCE
admin-app-pkce-hint = 保护传输中的授权码。只有应用不支持时才关闭。
admin-app-skip = 不征求人们的同意
admin-app-skip-hint = 适用于您自己的应用。
admin-app-conflict = 在此期间有人更改了此应用。现在保存，您的版本会取代对方的版本。

## What breaks

admin-app-disable-about = 一秒之内，没有人能再登录此应用，其令牌会被拒绝。您可以重新启用。
admin-app-enable-about = 人们可以重新登录此应用。未过期的令牌会重新生效。
admin-app-delete-about = 应用将连同其密钥、令牌和人们给予的许可永久消失。重新注册会得到另一个客户端 ID。
admin-app-delete-trail = 审计日志会保留发生过的事情。
admin-breaks-people = { $count ->
   *[other] 目前有 { $count } 人在使用。
}
admin-breaks-grants = { $count ->
   *[other] { $count } 次登录的令牌将失效。
}

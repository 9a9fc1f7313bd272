## People, sessions, signing keys and the audit log in the admin console

rooms-none = 没有找到任何内容。
rooms-back = 返回，不做任何操作
rooms-details = 详细信息
rooms-change = 更改
rooms-show = 显示
rooms-give = 授予
rooms-take = 移除
rooms-by = 操作者：{ $who }
rooms-changed = 已保存。
rooms-name = 姓名
rooms-id = ID
rooms-state = 状态
rooms-created = 创建时间
rooms-since = 自 { $date } 起

## People

rooms-users = 用户
rooms-users-find = 查找用户
rooms-users-find-hint = 电子邮件地址、用户名或姓名的开头，或完整的 ID。
rooms-user-new = 新建用户
rooms-active = 正常
rooms-disabled = 已停用
rooms-leaving = 正在删除
rooms-above = 此用户的权限比您多，因此您无法在此更改任何内容。
rooms-last = 没有其他人可以执行所有操作。请先将管理员角色授予其他人。
rooms-acts = 您可以执行的操作
rooms-recent = 最近的事件
rooms-recent-all = 此用户的所有事件
rooms-edit = 编辑
rooms-edit-about = 应用会在下次登录时得知更改。
rooms-username-hint = 用于登录的另一个名称。可以留空。
rooms-vouch = 此电子邮件地址属于该用户
rooms-vouch-hint = 由您担保，应用将予以信任。
rooms-email-taken = 已有使用此地址的账号。
rooms-create = 创建用户
rooms-created-done = 账号已创建
rooms-new-mailed = 用于设置密码的链接会发送到该地址。7 天内可使用一次。
rooms-new-shown = 您会得到一个需要转交的链接，用户可用它设置密码。不会发送邮件。
rooms-invite = 邀请
rooms-invite-about = 对方通过链接自行创建账号并设置密码。7 天内可使用一次。
rooms-invite-button = 邀请
rooms-invite-closed = 注册已关闭，因此邀请无效。请将 signup.mode 设为 invite，或自行创建用户。
rooms-invited = 邀请正在发送。
rooms-link = 需要转交的链接
rooms-link-for = 请将此链接只交给 { $who }，不要交给其他人。它只在此时显示。
rooms-link-works = { $count ->
   *[other] { $count } 小时内可使用一次。
}
rooms-link-kept = 我已复制
rooms-handed = 链接等待使用。

rooms-reset = 重置密码
rooms-reset-button = 生成链接
rooms-reset-mailed = 用于设置新密码的链接会通过邮件发送给用户。30 分钟内可使用一次。
rooms-reset-shown = 您会得到一个需要转交的链接。24 小时内可使用一次。
rooms-reset-until = 在使用之前，当前密码保持不变。
rooms-reset-then = 使用后，用户会在所有地方退出登录。
rooms-reset-disabled = 此账号已停用。请先启用。
rooms-mailed = 链接正在发送。

rooms-says-out = 用户会立即在所有设备上退出登录。
rooms-says-apps = 应用会失去现有的全部访问权限。
rooms-disable = 停用
rooms-disable-says = 在您重新启用之前，任何人都无法使用此账号登录。
rooms-disabled-done = 账号已停用
rooms-enable = 启用
rooms-enable-says = 用户可以重新登录。已退出的会话不会恢复。
rooms-enabled-done = 账号已启用
rooms-end-all = 在所有地方退出
rooms-end-all-says = 用户可以立即重新登录。
rooms-ended-all = 已在所有地方退出
rooms-delete = 删除
rooms-delete-until = 账号会被停用。在 { $date } 之前您可以撤销。
rooms-delete-then = 之后，账号的所有内容将永久消失。
rooms-deleted-at = 此账号将于 { $date } 删除。
rooms-deleted-done = 账号正在删除。
rooms-keep = 不删除
rooms-keep-says = 账号保留，并在您启用之前保持停用。
rooms-kept-done = 账号已保留

rooms-methods = 登录方式
rooms-methods-none = 暂无。
rooms-passkey = 通行密钥
rooms-codes-left = { $count ->
   *[other] 还剩 { $count } 个
}
rooms-take-heading = 移除一种登录方式
rooms-take-says = 仅当您确定确实是该用户本人丢失了它时才这样做。
rooms-take-told = 会通过邮件通知用户。
rooms-taken = 已移除。

rooms-roles = 角色
rooms-roles-none = 无。
rooms-roles-about = 角色决定用户在此管理界面中可以做什么。您只能授予自己拥有的权限。
rooms-role-above = 超出您的权限
rooms-groups = 用户组
rooms-groups-none = 无。
rooms-groups-about = 应用会得知用户所在的组，并可能据此授权。
rooms-group-name = 加入用户组
rooms-group-add = 加入
rooms-group-wrong = 请输入一行 1 到 128 个字符的名称。

## Sessions

rooms-sessions = 会话
rooms-sessions-about = 当前已登录的用户，最新的在前。
rooms-sessions-live = { $count ->
    [0] 未在任何地方登录。
   *[other] 已在 { $count } 台设备上登录。
}
rooms-person = 用户
rooms-person-hint = 电子邮件地址、用户名或 ID。
rooms-app = 应用
rooms-app-hint = 其 client_id。
rooms-end = 结束
rooms-ended = 已在该处退出登录。

## Signing keys

rooms-keys = 签名密钥
rooms-keys-about = 应用凭这些密钥确认令牌来自此处。
rooms-key-id = 密钥 ID
rooms-key-next = 即将签名
rooms-key-active = 正在签名
rooms-key-retired = 不再签名
rooms-key-gone = 已消失
rooms-published-from = 发布开始
rooms-signs-from = 签名开始
rooms-signs-until = 签名结束
rooms-published-until = 发布结束
rooms-rotate = 立即轮换
rooms-rotated = 新密钥已发布。
rooms-rotate-conflict = 另一台服务器在同一时刻生成了新密钥。未做任何操作。
rooms-plan-publish = 现在：为每种类型发布一个新密钥，让应用认识它。
rooms-plan-sign = { $date }：新密钥开始签名，当前密钥停止。
rooms-plan-retire = { $date }：旧密钥不再发布。届时它们签署的一切都已过期。
rooms-retire = 退役
rooms-retire-next = 它还没有签署任何内容，因此不会造成影响。
rooms-retire-active = 它现在停止签名。已签署的内容在过期前仍然有效。
rooms-retire-retired = 它签署的所有令牌从现在起都会被拒绝。保存此类令牌的应用需要让用户重新登录。
rooms-retire-last = 目前没有其他同类密钥在签名。请先轮换。
rooms-retire-gone = 此密钥已经消失。
rooms-retired-done = 一个签名密钥已退役

## Audit log

rooms-audit = 审计日志
rooms-audit-actor = 操作者
rooms-audit-actor-hint = 电子邮件地址、用户名或 ID；命令行为 cli。在前面加 user: 或 client: 可指明是哪一种。
rooms-audit-target = 对象
rooms-audit-target-hint = 用户的电子邮件地址、用户名或 ID，或应用的 client_id。在前面加 user: 或 client: 可指明是哪一种。
rooms-audit-kind = 事件
rooms-audit-any = 全部
rooms-audit-from = 从
rooms-audit-until = 早于
rooms-audit-time-hint = 例如 2026-11-22 或 2026-11-22 21:05，按 UTC。
rooms-audit-request = 请求 ID
rooms-audit-request-hint = 错误页面会显示它。
rooms-export = 下载为 NDJSON

rooms-did-refused = 有管理员试图越权
rooms-did-sign-in = 已登录
rooms-did-sign-out = 已退出
rooms-did-consent = 允许了应用
rooms-did-deny = 未允许应用
rooms-did-revoke = 应用的访问已终止
rooms-did-app = 前往了应用
rooms-did-refresh = 应用续期了访问
rooms-did-replay = 应用两次发送同一密钥，因此其访问已终止
rooms-did-invite = 有人收到邀请
rooms-did-password = 密码已更改
rooms-did-profile = 个人资料已更改
rooms-did-export = 取得了自己数据的副本
rooms-did-delete = 账号已删除
rooms-did-codes-removed = 恢复代码已移除
rooms-did-role-given = 角色已授予
rooms-did-role-taken = 角色已移除
rooms-did-group-joined = 已加入用户组
rooms-did-group-left = 已移出用户组
rooms-did-app-created = 应用已注册
rooms-did-app-deleted = 应用已删除
rooms-did-app-disabled = 应用已停用
rooms-did-app-enabled = 应用已启用
rooms-did-app-changed = 应用已更改
rooms-did-key = 已生成签名密钥

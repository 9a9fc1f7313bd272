passkey-sign-in = 使用通行密钥登录
passkey-continue-to = 以继续前往 { $app }
passkey-what-happens = 您的设备会要求验证您的指纹、面孔或设备 PIN 码。此验证只在您的设备上进行。
passkey-waiting = 请按照浏览器的提示操作。
passkey-cancelled = 未使用通行密钥。您可以重试，或使用密码登录。
passkey-failed = 无法使用通行密钥。请重试，或使用密码登录。
passkey-unsupported = 此浏览器不支持通行密钥。请使用其他浏览器或您的密码。
passkey-nothing-sent = 未发送通行密钥。使用通行密钥需要支持它并能在此处运行脚本的浏览器。否则请使用密码。
passkey-expired = 用时过长，或重复发送。请重试。
passkey-refused = 此通行密钥未被接受，可能已从您的账号中移除。请尝试其他通行密钥，或使用密码登录。
passkey-use-password = 使用密码
passkey-other-way = 使用其他方式
passkey-error = 错误：
passkey-footer = 通行密钥无法被猜到，且仅适用于本网站。
passkey-confirm = 确认是您本人
passkey-confirm-why = 在更改登录方式之前，请再次验证您的身份。
passkey-offer = 下次更快登录
passkey-explained = 使用通行密钥，您可以通过指纹、面孔或 PIN 码登录，无需密码。他人无法骗取它的副本。
passkey-later = 以后再说
passkey-list = 您的通行密钥
passkey-none = 您还没有通行密钥。
passkey-add = 添加通行密钥
passkey-add-cancelled = 未创建通行密钥。您可以随时重试。
passkey-not-made = 无法添加通行密钥。请重试，或使用其他设备或密码管理工具。
passkey-exists = 此设备或密码管理工具中已有您账号的通行密钥。
passkey-unnamed = 通行密钥
passkey-kept-by = 保存在
passkey-where = 适用于
passkey-synced = 您的所有设备（已同步）
passkey-one-device = 仅此设备或安全密钥
passkey-created = 创建时间
passkey-last-used = 上次使用
passkey-never = 从未使用
passkey-change = 重命名或移除 { $name }
passkey-name = 名称
passkey-name-wanted = 请输入不超过 64 个字符的名称。
passkey-rename = 保存名称
passkey-remove-heading = 移除此通行密钥
passkey-remove = 移除通行密钥
passkey-back = 返回您的通行密钥
passkey-left-password = 移除后，您仍可使用密码登录。
passkey-left-both = { $count ->
   *[other] 移除后，您仍可使用密码和另外 { $count } 个通行密钥登录。
 }
passkey-left-others = { $count ->
   *[other] 移除后，您仍可使用另外 { $count } 个通行密钥登录。
 }
passkey-left-nothing = 这是您唯一的登录方式，因此无法移除。请先添加其他通行密钥或设置密码。

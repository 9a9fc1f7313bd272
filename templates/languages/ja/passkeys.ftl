passkey-sign-in = パスキーでログイン
passkey-continue-to = { $app } に進みます
passkey-what-happens = デバイスで、指紋、顔、または PIN の確認が求められます。この確認はデバイス内だけで行われます。
passkey-waiting = ブラウザの表示に従ってください。
passkey-cancelled = パスキーは使われませんでした。もう一度お試しいただくか、パスワードでログインしてください。
passkey-failed = パスキーを使用できませんでした。もう一度お試しいただくか、パスワードでログインしてください。
passkey-unsupported = このブラウザはパスキーに対応していません。別のブラウザまたはパスワードを使ってください。
passkey-nothing-sent = パスキーが送信されませんでした。パスキーを使うには、パスキーに対応し、ここでスクリプトを実行できるブラウザが必要です。使えない場合は、パスワードを使ってください。
passkey-expired = 時間がかかりすぎたか、2 回送信されました。もう一度お試しください。
passkey-refused = このパスキーは受け付けられませんでした。アカウントから削除された可能性があります。別のパスキーを試すか、パスワードでログインしてください。
passkey-use-password = パスワードを使う
passkey-other-way = 別の方法を使う
passkey-error = エラー:
passkey-footer = パスキーは推測されることがなく、このサイトでのみ使えます。
passkey-confirm = ご本人であることの確認
passkey-confirm-why = ログイン方法を変更する前に、もう一度ご本人であることを確認してください。
passkey-offer = 次回からもっとすばやくログイン
passkey-explained = パスキーを使うと、指紋、顔、PIN でログインでき、パスワードは不要です。だまされてコピーを渡してしまうこともありません。
passkey-later = 後で
passkey-list = パスキー
passkey-none = パスキーはまだありません。
passkey-add = パスキーを追加
passkey-add-cancelled = パスキーは作成されませんでした。いつでももう一度お試しいただけます。
passkey-not-made = パスキーを追加できませんでした。もう一度お試しいただくか、別のデバイスまたはパスワード マネージャーを使ってください。
passkey-exists = このデバイスまたはパスワード マネージャーには、このアカウントのパスキーがすでにあります。
passkey-unnamed = パスキー
passkey-kept-by = 保存先
passkey-where = 使える場所
passkey-synced = すべてのデバイス（同期済み）
passkey-one-device = このデバイスまたはセキュリティ キーのみ
passkey-created = 作成日
passkey-last-used = 最終使用日
passkey-never = なし
passkey-change = { $name } の名前の変更または削除
passkey-name = 名前
passkey-name-wanted = 64 文字以内で名前を入力してください。
passkey-rename = 名前を保存
passkey-remove-heading = このパスキーを削除
passkey-remove = パスキーを削除
passkey-back = パスキーの一覧に戻る
passkey-left-password = 削除しても、パスワードでログインできます。
passkey-left-both = { $count ->
   *[other] 削除しても、パスワードとほかの { $count } 個のパスキーでログインできます。
 }
passkey-left-others = { $count ->
   *[other] 削除しても、ほかの { $count } 個のパスキーでログインできます。
 }
passkey-left-nothing = これが唯一のログイン方法のため、削除できません。先に別のパスキーを追加するか、パスワードを設定してください。

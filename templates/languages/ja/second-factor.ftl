second-factor-error = エラー:
second-factor-verify = 続行
second-factor-continue = アプリに進む

totp-title = コードを入力
totp-lead = { $app } に進みます
totp-code-label = 認証アプリのコード
totp-code-hint = 6 桁の数字です。30 秒ごとに新しいコードが表示されます。
totp-enter-code = 認証アプリに表示されている 6 桁の数字を入力してください。
totp-wrong-code = コードが正しくないか、使用済みです。次のコードを待って、もう一度お試しください。
totp-trust = このブラウザを信頼し、しばらくの間コードの入力を求めない
totp-use-passkey = 代わりにパスキーを使う
totp-use-recovery-code = リカバリーコードを使う

recovery-title = リカバリーコードを入力
recovery-code-label = リカバリーコード
recovery-code-hint = 紙やファイルに保管しておいたコードの 1 つです。各コードは 1 回だけ使えます。
recovery-enter-code = リカバリーコードを 1 つ入力してください。
recovery-wrong-code = リカバリーコードが正しくないか、使用済みです。別のコードをお試しください。
recovery-use-totp = 認証アプリを使う

fresh-proof-label = パスワード
fresh-proof-hint = ログイン方法を変更するには、もう一度ご本人であることを確認してください。
fresh-proof-missing = この変更を行うには、パスワードを入力してください。
fresh-proof-wrong = パスワードが正しくありません。もう一度お試しください。

account-totp-title = 認証アプリ
account-totp-needed = { $app } を使うには、パスワードに加えてもう 1 つの本人確認が必要です。
account-totp-about = スマートフォンのアプリに、30 秒ごとに新しいコードが表示されます。パスワードの後にそのコードを入力するので、パスワードが盗まれただけではログインされません。
account-totp-start = 認証アプリを設定
account-totp-scan = この画像を認証アプリでスキャンしてください。
account-totp-picture = 下のシークレットキーが含まれた QR コード
account-totp-open = このデバイスの認証アプリを開く
account-totp-type = または、次のシークレットキーをアプリに入力してください。
account-totp-confirm = アプリに現在表示されているコード
account-totp-since = 認証アプリは { $date } に設定されました。
account-totp-remove = 認証アプリを削除

account-recovery-title = リカバリーコード
account-recovery-about = リカバリーコードがあれば、認証アプリが手元にないときもログインできます。各コードは 1 回だけ使えます。
account-recovery-left = { $count ->
   *[other] リカバリーコードは残り { $count } 個です。
 }
account-recovery-void = 新しいコードを作成すると、古いコードは使えなくなります。
account-recovery-generate = 新しいリカバリーコードを作成
account-recovery-useless = 先に、リカバリーコードで代用する認証方法を設定してください。
account-recovery-new = 新しいリカバリーコード
account-recovery-once = スマートフォンがなくても取り出せる場所に保管してください。表示されるのは今回だけです。
account-recovery-copy = コピー
account-recovery-print = 印刷
account-recovery-download = ダウンロード
account-recovery-kept = 保管しました

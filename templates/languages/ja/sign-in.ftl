sign-in-heading = ログイン
sign-in-title-app = { $app } にログイン
sign-in-continue = { $app } に進みます
sign-in-confirm = 安全のため、もう一度ログインしてください。
sign-in-username = メールアドレスまたはユーザー名
sign-in-password = パスワード
sign-in-button = ログイン

sign-in-username-missing = メールアドレスまたはユーザー名を入力してください。
sign-in-username-long = もっと短いメールアドレスまたはユーザー名を入力してください。
sign-in-password-missing = パスワードを入力してください。
sign-in-password-long = もっと短いパスワードを入力してください。
sign-in-refused = ユーザー名またはパスワードが正しくありません。両方を確認して、もう一度お試しください。
sign-in-username-check = メールアドレスまたはユーザー名を確認してください。
sign-in-password-again = パスワードをもう一度入力してください。

throttled-heading = 試行回数が多すぎます
throttled-why = アカウントを保護するため、ここでのログインをしばらく停止しています。
throttled-again = { $wait }後にもう一度お試しください。それより早く試しても変わりません。アカウントが永久にロックされたわけではありません。
throttled-seconds = { $count ->
   *[other] { $count } 秒
}
throttled-minutes = { $count ->
   *[other] { $count } 分
}
throttled-hours = { $count ->
   *[other] { $count } 時間
}
throttled-back = ログインに戻る

accounts-heading = アカウントの選択
accounts-none = このブラウザで使われたアカウントはまだありません。
accounts-signed-in = ログイン中
accounts-signed-out = ログアウト済み
accounts-remove = 削除
accounts-remove-which = { $account } をこのブラウザから削除
accounts-another = 別のアカウントを使う

return-heading = アプリに戻ります
return-title-app = { $app } に戻ります
return-to = { $app } へ
return-no-script = お使いのブラウザではここでスクリプトが実行されないため、もう一度ボタンを押す必要があります。
return-continue = 続行

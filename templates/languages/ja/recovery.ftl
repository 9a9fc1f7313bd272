recovery-forgot = パスワードをお忘れですか?
recovery-error = エラー:
recovery-ask-title = パスワードの再設定
recovery-ask-lead = アカウントのメールアドレスを入力してください。新しいパスワードを設定するためのリンクをお送りします。
recovery-email = メールアドレス
recovery-send = リンクを送信
recovery-back = ログインに戻る
recovery-no-mail = このサーバーはメールを送信しないため、リンクをお送りできません。
recovery-no-mail-next = このサービスの運営者にお問い合わせください。管理者が新しいパスワードを設定できます。
recovery-bad-email = name@example.com の形式でメールアドレスを入力してください。
recovery-wait = { $count ->
   *[other] リンクのリクエストが多すぎます。{ $count } 分後にもう一度お試しください。最後に送信されたリンクは 30 分間有効です。
 }
recovery-sent-title = メールをご確認ください
recovery-sent = このアドレスのアカウントがある場合は、リンクを記載したメールをお送りしています。
recovery-sent-next = リンクは 30 分間有効です。メールが届かない場合は、迷惑メール フォルダとアドレスを確認するか、このサービスの運営者にお問い合わせください。リンクは確認済みのアドレスにのみ送信されます。
recovery-again = 別のリンクをリクエスト
recovery-reset-title = 新しいパスワードの設定
recovery-reset-lead = 設定すると、すべてのデバイスで、このアカウントにログインしている全員がログアウトされます。その後、新しいパスワードでログインしてください。2 段階認証の設定は変わりません。
recovery-new-password = 新しいパスワード
recovery-new-password-hint = { $count ->
   *[other] { $count } 文字以上にしてください。
 }関連のない単語を 4 つか 5 つ組み合わせるのがおすすめです。スペースも文字数に含まれます。
recovery-set = パスワードを設定
recovery-too-short = { $count ->
   *[other] { $count } 文字以上にしてください。
 }
recovery-too-long = もっと短いパスワードにしてください。
recovery-common = このパスワードは推測されやすいものです。関連のない単語をいくつか組み合わせるか、ブラウザが提案するパスワードを使ってください。
recovery-done-title = パスワードを設定しました
recovery-done = このアカウントにログインしていた全員がログアウトされました。新しいパスワードでログインしてください。
recovery-sign-in = ログイン
recovery-passkey = パスキーを使うと、指紋、顔、画面ロックでログインできます。忘れるパスワードもありません。
recovery-passkey-button = ログインしてパスキーを追加
recovery-dead-title = このリンクは使えなくなりました
recovery-dead = パスワード再設定用のリンクは 30 分以内に 1 回だけ、最新のものだけが使えます。このリンクは使用済みか、新しいものに置き換えられたか、期限切れか、途中で切れています。パスワードは変更されていません。

language-name = 日本語

common-footer = パスワードはここから外に出ません。アプリに知られることはありません。
common-language = 言語
common-language-change = 変更
common-error-title = エラー: { $title }
common-error-prefix = エラー:
common-problem = 問題があります
common-not-shown = ページを表示できませんでした。もう一度お試しください。

home-signed-in = ログインしています
home-try = ログインを試す
home-sign-out = ログアウト
home-sign-in = ログイン
home-welcome = ようこそ
home-welcome-to = { $product } へようこそ
home-no-admin = このサーバーは動作中ですが、まだ管理者がいません。
home-make-first = 最初のアカウントを作成する
home-open-link = サーバーの起動時にターミナルに表示されたセットアップ用リンクを開いてください。リンクは 1 回だけ使えます。
home-new-link = リンクがもう手元にない場合は、新しいリンクを表示してください。
home-about = すべてのアプリに使える 1 つのアカウントです。多くの方はアプリからここに来て、そのままアプリに戻ります。

password-too-short = { $count ->
   *[other] { $count } 文字以上にしてください。
}
password-too-long = { $count ->
   *[other] { $count } バイト以下にしてください。
}
password-common = このパスワードは推測されやすいものです。関連のない単語をいくつか組み合わせるか、ブラウザが提案するパスワードを使ってください。

field-email-wrong = name@example.com の形式でメールアドレスを入力してください。
field-name-long = もっと短い名前を入力してください。

setup-heading = 最初のアカウントを作成する
setup-about = このサーバーのユーザー、アプリ、鍵を管理する人のアカウントです。
setup-email = メールアドレス
setup-name = 名前
setup-name-hint = ほかの人に表示される名前です。
setup-password = パスワードを作成
setup-password-hint = { $count ->
   *[other] { $count } 文字以上。関連のない単語を 4 つか 5 つ組み合わせるのがおすすめです。空白も文字数に含まれます。
}
setup-button = アカウントを作成

sign-out-heading = ログアウトしますか?
sign-out-app-asks = { $app } が、このブラウザでこのアカウントからログアウトすることを求めています。
sign-out-plain = このブラウザでこのアカウントからログアウトします。
sign-out-button = ログアウト
sign-out-stay = ログインしたままにする
signed-out-heading = ログアウトしました
signed-out-apps = 使ったアプリでは、アプリ側でログアウトするまでログインしたままの場合があります。ほかの人もこのデバイスを使う場合は、ブラウザも閉じてください。
signed-out-back = { $app } に戻る
signed-out-others = このブラウザのほかのアカウント
signed-out-still = { $count ->
   *[other] まだログイン中です。
}
signed-out-too = { $count ->
   *[other] このアカウントからもログアウト
}
signed-out-sign-in = ログイン

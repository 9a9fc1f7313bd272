## The admin console: what all its pages share

admin-open = 管理
admin-nav = 管理
admin-crumbs = 現在の場所
admin-skip = 本文へ移動
admin-command = コマンドラインで同じ操作
admin-search = 検索
admin-first = 先頭に戻る
admin-next = 続き
admin-forbidden-heading = この操作はできません
admin-forbidden-message = お使いのアカウントには、このページや操作の権限がありません。
admin-forbidden-next = 仕事で必要な場合は、このサービスの管理者に問い合わせてください。

## Proving who one is before a change

admin-proof-heading = ご本人ですか
admin-proof-why = 最後の確認から5分以上たちました。入力した内容は保存されており、この後そのまま続きます。
admin-proof-go-on = 続ける
admin-proof-other = 別の方法でもう一度サインインする。入力した内容は失われます。

## Overview

admin-overview = 概要
admin-heading = 管理
admin-next-steps = 次のステップ
admin-next-try = サインインを試す
admin-next-try-about = デモアプリがほかのアプリと同じようにサインインを行い、アプリが何を知るかを表示します。
admin-server = このサーバー
admin-issuer = 発行者
admin-discovery = ディスカバリー
admin-version = バージョン
admin-warning-mail = メールサーバーが設定されていないため、新しいパスワードのリンクや招待は誰にも届きません。mail.smtp_url と mail.from を設定してください。
admin-next-app-about = 3つの項目だけで、サインインに使えるようになります。
admin-none-found = 一致するものがありません。もっと短い言葉で検索してください。
admin-cancel = キャンセル
admin-copy = コピー
admin-copied = コピーしました
admin-type-name = 確認のため、次の名前を入力してください
admin-type-wrong = 名前が違います。

## Applications

admin-apps = アプリケーション
admin-apps-about = ここのアカウントでサインインする先です。
admin-apps-search = 検索
admin-apps-search-hint = 名前またはクライアントIDの一部。
admin-apps-none = アプリケーションはまだありません。最初の1つを登録してください。項目は3つです。
admin-apps-new = アプリケーションを登録
admin-apps-new-about = ほかの項目には適切な初期値があり、後で変更できます。
admin-app-is-disabled = 停止中
admin-app-deleted = アプリケーションを削除しました。
admin-app-saved = 保存しました。
admin-app-switched-off = アプリケーションを停止しました。
admin-app-switched-on = アプリケーションを有効にしました。
admin-type-web = ウェブアプリケーション
admin-type-web-about = サーバーで動き、シークレットを保管できます。
admin-type-spa = シングルページアプリケーション
admin-type-spa-about = ブラウザーだけで動きます。
admin-type-native = ネイティブアプリケーション
admin-type-native-about = スマートフォンやコンピューターで動きます。
admin-type-machine = マシン
admin-type-machine-about = 自分自身のために動きます。サインインする人はいません。
admin-type-device = デバイス
admin-type-device-about = テレビのように、ブラウザーがありません。
admin-app-name = 名前
admin-app-name-hint = サインインするときに表示されます。
admin-app-name-wrong = 1〜100文字の名前を1行で入力してください。
admin-app-type = 種類
admin-app-redirect = リダイレクトURI
admin-app-redirect-hint = サインイン後にアプリケーションが戻り先とする場所。マシンとデバイスには不要です。
admin-app-redirect-missing = リダイレクトURIを入力してください。アプリケーションの説明書に書かれています。
admin-app-refused = 使用できません: { $reason }
admin-app-register = 登録
admin-app-made = アプリケーションを登録しました
admin-secret-new = 新しいシークレット
admin-secret-once = クライアントシークレットが表示されるのは今回だけです。アプリケーションが読み取れる場所に保管してください。
admin-secret-kept = 保管しました
admin-app-connect = アプリケーションに必要なもの
admin-app-snippets = 貼り付け用

## One application

admin-app-registered = 登録日: { $date }。
admin-app-changed = 最終変更: { $date }。
admin-app-disabled-about = このアプリケーションは停止中です。誰もサインインできず、トークンは拒否されます。
admin-app-foreign = このアプリケーションは自分で登録しました。運営者は誰にも確認されていません。
admin-app-edit = 変更
admin-app-disable = 停止
admin-app-enable = 有効にする
admin-app-delete = 削除
admin-app-redirects = リダイレクトURI
admin-app-redirects-about = アプリケーションはこのうちの1つを、1バイトも違わずに送る必要があります。
admin-app-post-logout = サインアウト後にブラウザーが移動できる場所
admin-app-settings = 設定
admin-risk-machine = ブラウザーが動いているそのマシンを指します。開発でのみ適切です。
admin-risk-port = localhost のポートは固定です。代わりに 127.0.0.1 を登録すると、どのポートでも使えます。
admin-risk-address = 名前ではなくアドレスです。このアドレスを得た者がサインインを得ます。
admin-risk-twin = 末尾のスラッシュだけが違うものがあります。どちらかは間違いの可能性があります。
admin-secrets = クライアントシークレット
admin-secrets-none = シークレットがないため、アプリケーションは自分を証明できません。追加してください。
admin-secret-unnamed = ラベルなし
admin-secret-made = 作成日: { $date }。
admin-secret-ends = 終了日: { $date }。
admin-secret-add = シークレットを追加
admin-secret-remove = シークレットを削除
admin-secret-removed = シークレットを削除しました。
admin-secret-remove-about = このシークレットをまだ使っている者は、1秒以内に拒否されます。
admin-secret-remove-last = 有効なシークレットはこれだけです。なくなると、アプリケーションは誰もサインインさせられません。
admin-secret-label = ラベル
admin-secret-label-hint = 任意。シークレットの保管場所を書きます。
admin-secret-overlap = ほかのシークレット
admin-secret-overlap-keep = これまでどおり有効
admin-secret-overlap-week = あと1週間有効
admin-secret-overlap-day = あと1日有効
admin-secret-overlap-none = すぐに終了
admin-secret-make = シークレットを作成

## Changing one

admin-app-lines-hint = 1行に1つ。
admin-app-claims = IDトークンの内容
admin-app-claims-full = アプリケーションが見てよい本人の情報すべて
admin-app-claims-minimal = 本人が誰かのみ。残りは userinfo エンドポイントにあります
admin-app-acr = 本人確認の方法
admin-app-acr-none = ここでの通常どおり
admin-app-acr-two = 2要素で
admin-app-acr-passkey = パスキーで
admin-app-acr-hardware = 複製できないパスキーで
admin-app-pkce = PKCE を必須にする
admin-app-pkce-hint = 送信中のコードを守ります。対応できないアプリケーションでのみ外してください。
admin-app-skip = 同意を求めない
admin-app-skip-hint = 自社のアプリケーション向けです。
admin-app-conflict = その間にほかの人がこのアプリケーションを変更しました。今保存すると、その変更は置き換えられます。

## What breaks

admin-app-disable-about = 1秒以内に誰もこのアプリケーションにサインインできなくなり、トークンは拒否されます。再び有効にできます。
admin-app-enable-about = このアプリケーションに再びサインインできるようになります。期限内のトークンは再び有効になります。
admin-app-delete-about = アプリケーションは、シークレット、トークン、与えられた許可とともに完全に消えます。再登録すると別のクライアントIDになります。
admin-app-delete-trail = 監査ログには記録が残ります。
admin-breaks-people = { $count ->
   *[other] 現在 { $count } 人が使っています。
}
admin-breaks-grants = { $count ->
   *[other] { $count } 件のサインインのトークンが無効になります。
}

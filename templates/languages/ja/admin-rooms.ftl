## People, sessions, signing keys and the audit log in the admin console

rooms-none = 何も見つかりませんでした。
rooms-back = 何もせずに戻る
rooms-details = 詳細
rooms-change = 変更
rooms-show = 表示
rooms-give = 付与
rooms-take = 取り消す
rooms-by = 実行者: { $who }
rooms-changed = 保存しました。
rooms-name = 名前
rooms-id = ID
rooms-state = 状態
rooms-created = 作成日時
rooms-since = { $date } から

## People

rooms-users = ユーザー
rooms-users-find = ユーザーを探す
rooms-users-find-hint = メールアドレス、ユーザー名、名前の先頭部分、または ID 全体。
rooms-user-new = 新しいユーザー
rooms-active = 有効
rooms-disabled = 無効
rooms-leaving = 削除予定
rooms-above = このユーザーの権限はあなたより広いため、ここでは何も変更できません。
rooms-last = ほかにすべてを行える人がいません。先にほかの人に管理者のロールを付与してください。
rooms-acts = できること
rooms-recent = 最近のイベント
rooms-recent-all = このユーザーのすべてのイベント
rooms-edit = 編集
rooms-edit-about = アプリには次回のログイン時に変更が伝わります。
rooms-username-hint = ログインに使える別の名前。空のままでもかまいません。
rooms-vouch = メールアドレスはこのユーザーのものです
rooms-vouch-hint = あなたが保証し、アプリはそれを信頼します。
rooms-email-taken = このアドレスのアカウントはすでにあります。
rooms-create = ユーザーを作成
rooms-created-done = アカウントを作成しました
rooms-new-mailed = パスワードを決めるためのリンクをこのアドレスに送ります。7 日以内に 1 回だけ使えます。
rooms-new-shown = ユーザーがパスワードを決めるためのリンクが表示されるので、渡してください。メールは送られません。
rooms-invite = 招待
rooms-invite-about = 相手がリンクからアカウントを作成し、パスワードを決めます。7 日以内に 1 回だけ使えます。
rooms-invite-button = 招待する
rooms-invite-closed = 登録が閉じているため、招待は使えません。signup.mode を invite にするか、ユーザーを直接作成してください。
rooms-invited = 招待を送信しています。
rooms-link = 渡すためのリンク
rooms-link-for = このリンクは { $who } だけに渡してください。表示されるのは今だけです。
rooms-link-works = { $count ->
   *[other] { $count } 時間以内に 1 回だけ使えます。
}
rooms-link-kept = コピーしました
rooms-handed = リンクは使われるのを待っています。

rooms-reset = パスワードをリセット
rooms-reset-button = リンクを作成
rooms-reset-mailed = 新しいパスワードを決めるためのリンクをユーザーにメールで送ります。30 分以内に 1 回だけ使えます。
rooms-reset-shown = 渡すためのリンクが表示されます。24 時間以内に 1 回だけ使えます。
rooms-reset-until = 使われるまで、今のパスワードはそのままです。
rooms-reset-then = 使われると、ユーザーはすべての場所でログアウトされます。
rooms-reset-disabled = このアカウントは無効です。先に有効にしてください。
rooms-mailed = リンクを送信しています。

rooms-says-out = ユーザーはすべてのデバイスで直ちにログアウトされます。
rooms-says-apps = アプリは今持っているアクセス権をすべて失います。
rooms-disable = 無効にする
rooms-disable-says = もう一度有効にするまで、このアカウントでは誰もログインできません。
rooms-disabled-done = アカウントを無効にしました
rooms-enable = 有効にする
rooms-enable-says = ユーザーは再びログインできます。ログアウトされたものはそのままです。
rooms-enabled-done = アカウントを有効にしました
rooms-end-all = すべての場所でログアウト
rooms-end-all-says = ユーザーはすぐに再びログインできます。
rooms-ended-all = すべての場所でログアウトしました
rooms-delete = 削除
rooms-delete-until = アカウントは無効になります。{ $date } までは取り消せます。
rooms-delete-then = その後、アカウントに関するものはすべて完全に消えます。
rooms-deleted-at = このアカウントは { $date } に削除されます。
rooms-deleted-done = アカウントは削除されます。
rooms-keep = 削除しない
rooms-keep-says = アカウントは残り、有効にするまで無効のままです。
rooms-kept-done = アカウントを残しました

rooms-methods = ログイン方法
rooms-methods-none = まだありません。
rooms-passkey = パスキー
rooms-codes-left = { $count ->
   *[other] 残り { $count } 個
}
rooms-take-heading = ログイン方法を取り消す
rooms-take-says = なくしたのが本当にこのユーザーだとわかっている場合だけ行ってください。
rooms-take-told = ユーザーにメールで知らせます。
rooms-taken = 取り消しました。

rooms-roles = ロール
rooms-roles-none = なし。
rooms-roles-about = ロールは、この管理画面でユーザーができることを決めます。付与できるのは自分が持つものだけです。
rooms-role-above = あなたの権限を超えています
rooms-groups = グループ
rooms-groups-none = なし。
rooms-groups-about = アプリはユーザーのグループを知り、それに応じて許可することがあります。
rooms-group-name = グループに追加
rooms-group-add = 追加
rooms-group-wrong = 1 行で 1〜128 文字の名前を入力してください。

## Sessions

rooms-sessions = セッション
rooms-sessions-about = 現在ログインしている人を新しい順に表示します。
rooms-sessions-live = { $count ->
    [0] どこにもログインしていません。
   *[other] { $count } 台のデバイスでログインしています。
}
rooms-person = ユーザー
rooms-person-hint = メールアドレス、ユーザー名、または ID。
rooms-app = アプリ
rooms-app-hint = その client_id。
rooms-end = 終了
rooms-ended = そこからログアウトしました。

## Signing keys

rooms-keys = 署名鍵
rooms-keys-about = アプリはこれらの鍵で、トークンがここで発行されたことを確認できます。
rooms-key-id = 鍵 ID
rooms-key-next = 次に署名
rooms-key-active = 署名中
rooms-key-retired = 署名終了
rooms-key-gone = 消滅
rooms-published-from = 公開開始
rooms-signs-from = 署名開始
rooms-signs-until = 署名終了日時
rooms-published-until = 公開終了
rooms-rotate = 今すぐ更新
rooms-rotated = 新しい鍵を公開しました。
rooms-rotate-conflict = 別のサーバーが同時に新しい鍵を作成しました。何も行われていません。
rooms-plan-publish = 今: 種類ごとに新しい鍵を公開し、アプリに知らせます。
rooms-plan-sign = { $date }: 新しい鍵が署名を始め、今の鍵は止まります。
rooms-plan-retire = { $date }: 古い鍵の公開を終えます。それまでに、署名したものはすべて期限切れになります。
rooms-retire = 引退させる
rooms-retire-next = まだ何も署名していないので、影響はありません。
rooms-retire-active = 今すぐ署名をやめます。署名したものは期限まで有効です。
rooms-retire-retired = この鍵で署名されたトークンは今後すべて拒否されます。それを持つアプリは、ユーザーに再ログインを求める必要があります。
rooms-retire-last = この種類でほかに署名している鍵がありません。先に更新してください。
rooms-retire-gone = この鍵はすでに消えています。
rooms-retired-done = 署名鍵が引退しました

## Audit log

rooms-audit = 監査ログ
rooms-audit-actor = 実行者
rooms-audit-actor-hint = メールアドレス、ユーザー名、または ID。コマンドラインは cli。先頭に user: または client: を付けるとどちらかを指定できます。
rooms-audit-target = 対象
rooms-audit-target-hint = ユーザーのメールアドレス、ユーザー名、ID、またはアプリの client_id。先頭に user: または client: を付けるとどちらかを指定できます。
rooms-audit-kind = 内容
rooms-audit-any = すべて
rooms-audit-from = 開始
rooms-audit-until = これより前
rooms-audit-time-hint = 例: 2026-11-22 または 2026-11-22 21:05（UTC）。
rooms-audit-request = リクエスト ID
rooms-audit-request-hint = エラーページに表示されます。
rooms-export = NDJSON でダウンロード

rooms-did-refused = 管理者が権限を超える操作を試みました
rooms-did-sign-in = ログイン
rooms-did-sign-out = ログアウト
rooms-did-consent = アプリを許可
rooms-did-deny = アプリを許可せず
rooms-did-revoke = アプリのアクセスが終了
rooms-did-app = アプリに移動
rooms-did-refresh = アプリがアクセスを更新
rooms-did-replay = アプリが鍵を 2 回送ったため、アクセスを終了
rooms-did-invite = 招待しました
rooms-did-password = パスワードを変更
rooms-did-profile = プロフィールを変更
rooms-did-export = 自分のデータのコピーを取得
rooms-did-delete = アカウントを削除
rooms-did-codes-removed = リカバリーコードを削除
rooms-did-role-given = ロールを付与
rooms-did-role-taken = ロールを取り消し
rooms-did-group-joined = グループに追加
rooms-did-group-left = グループから除外
rooms-did-app-created = アプリを登録
rooms-did-app-deleted = アプリを削除
rooms-did-app-disabled = アプリを無効化
rooms-did-app-enabled = アプリを有効化
rooms-did-app-changed = アプリを変更
rooms-did-key = 署名鍵を作成

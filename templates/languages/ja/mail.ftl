mail-when = 日時
mail-network = ネットワーク アドレス
mail-device = デバイス
mail-code-label = コード
mail-open-address = ボタンが使えない場合は、次のアドレスをブラウザで開いてください。
mail-not-me = ご自身による操作であれば、何もする必要はありません。心当たりがない場合は、今すぐ新しいパスワードを設定してください。ほかの人は全員ログアウトされます。
mail-not-me-button = 心当たりがない
mail-why-account = このメールは、{ $product } のアカウントをお持ちの方にお送りしています。アカウントの安全に関するメールは停止できません。
mail-why-typed = このメールは、{ $product } でこのアドレスが入力されたためお送りしています。心当たりがない場合は削除してください。リンクを開かない限り、何も変わりません。
mail-why-administrator = このメールは、{ $product } の管理者がこのアドレスを入力したためお送りしています。

mail-verify-subject = { $product } のメールアドレスの確認
mail-verify = あと 1 ステップです。このアドレスがご自身のものであることを確認してください。
mail-verify-note = リンクは 24 時間以内に 1 回だけ使えます。
mail-verify-button = アドレスを確認

mail-reset-subject = { $product } のパスワードの再設定
mail-reset = あなたのアカウントの新しいパスワードがリクエストされました。
mail-reset-note = リンクは 30 分以内に 1 回だけ使えます。リクエストした覚えがない場合は、このメールを削除してください。パスワードは変わりません。
mail-reset-button = 新しいパスワードを設定

mail-password-changed-subject = { $product } のパスワードが変更されました
mail-password-changed = アカウントのパスワードが変更されました。

mail-address-changed-subject = { $product } のメールアドレスが変更されました
mail-address-changed = アカウントのメールアドレスが { $about } に変更されました。今後、このアドレスにメールは届きません。
mail-address-changed-note = ご自身による操作であれば、何もする必要はありません。心当たりがない場合は、変更を取り消してください。リンクは 7 日以内に 1 回だけ使えます。
mail-address-changed-button = 変更を取り消す

mail-new-device-subject = { $product } への新しいログイン
mail-new-device = これまで使われたことのないデバイスから、アカウントへのログインがありました。

mail-new-passkey-subject = { $product } にパスキーが追加されました
mail-new-passkey = アカウントにパスキーが追加されました: { $about }

mail-second-factor-subject = { $product } の 2 段階認証が変更されました
mail-second-factor = 本人確認の方法が変更されました: { $about }

mail-recovery-code-subject = { $product } でリカバリーコードが使われました
mail-recovery-code = ログインにリカバリーコードが 1 つ使われました。
mail-recovery-code-note = { $count ->
    [0] コードはもう残っていません。アカウントのセキュリティ ページで新しいコードを作成してください。
   *[other] 残りのコードは { $count } 個です。新しいコードはアカウントのセキュリティ ページで作成できます。
 }心当たりがない場合は、今すぐ新しいパスワードを設定してください。

mail-invitation-subject = { $product } への招待
mail-invitation = 管理者からアカウント作成の招待が届いています。
mail-invitation-note = リンクは 7 日以内に 1 回だけ使えます。
mail-invitation-button = アカウントを作成

mail-throttled-subject = { $product } へのログインを制限しました
mail-throttled = あなたのアカウントに対して、間違ったパスワードが何度も入力されました。推測を防ぐため、試行の間隔を制限しています。アカウントが永久にロックされたわけではありません。
mail-throttled-note = 以前ログインしたことのあるデバイスでは、いつもどおりに続けられます。パスワードを忘れた場合は、新しいパスワードを設定してください。

mail-consent-subject = { $product } でアプリが許可されました
mail-consent = アプリにアカウントの使用を許可しました: { $about }
mail-consent-note = アプリに何が許可されているかは、アカウントで確認できます。許可の取り消しもできます。
mail-consent-button = アプリを表示

mail-deletion-subject = { $product } のアカウントの削除
mail-deletion = アカウントと、それに関連するすべてのデータを削除しています。
mail-deletion-note = 心当たりがない場合は、このサービスの運営者にすぐにお知らせください。

mail-code-subject = { $product } のログインコード
mail-code = このコードを、入力を求めているページに入力してください。誰にも教えないでください。運営スタッフがこのコードを尋ねることはありません。
mail-code-note = コードは 10 分以内に 1 回だけ使えます。
mail-code-button = ログイン

mail-test-subject = { $product } からのテストメール
mail-test = このメールは、メールが届くかどうかを確認するために送信されました。正常に届いています。

mail-registered-subject = { $product } のアカウントをすでにお持ちです
mail-registered = このアドレスで登録が試みられましたが、すでにアカウントがあります。何も変更されていません。
mail-registered-note = ご自身による操作の場合は、ログインしてください。パスワードを忘れた場合は、ログイン ページのリンクから再設定できます。
mail-registered-button = ログイン

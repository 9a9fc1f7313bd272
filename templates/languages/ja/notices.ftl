mail-due = 実施日時

mail-address-taken-subject = あなたのアドレスは { $product } ですでに使われています
mail-address-taken = このアドレスを別のアカウントに追加しようとした人がいますが、あなたのアカウントのアドレスです。何も変更されていません。

mail-address-added-subject = { $product } にメールアドレスが追加されました
mail-address-added = アカウントにメールアドレスが追加されました: { $about }。このアドレスでログインや新しいパスワードの設定ができます。

mail-factor-app-added = 認証アプリが設定されました
mail-factor-app-removed = 認証アプリが削除されました
mail-factor-new-codes = 新しいリカバリーコードが作成され、以前のものは無効になりました
mail-factor-passkey-removed = パスキーが削除されました
mail-factor-all-removed = 認証アプリ、パスキー、リカバリーコードが削除されました

mail-kept-subject = { $product } のアカウントは残ります
mail-kept = アカウントは削除されません。削除は取り消されました。

mail-recovery-asked-subject = { $product } の 2 段階認証の手段の紛失
mail-recovery-asked = パスワードを知っている人が、アカウントの 2 段階認証の手段をすべて失ったと申し出ました。ご本人の場合は、ここで確認してください。その後、待機期間が始まります。
mail-recovery-asked-button = はい、すべて失いました
mail-recovery-note = リンクは 30 分以内に 1 回だけ使えます。心当たりがない場合は、誰かがパスワードを知っています。リンクを使わずに、新しいパスワードを設定してください。

mail-recovery-waits-subject = { $product } の 2 段階認証の手段が削除されます
mail-recovery-waits = アカウントの 2 段階認証の手段 (認証アプリ、パスキー、リカバリーコード) の削除が申請されました。下記の日時より前に削除されることはありません。
mail-recovery-waits-note = 心当たりがない場合は、今すぐ中止して、新しいパスワードを設定してください。2 段階認証の手段のいずれかでログインしても中止されます。
mail-recovery-waits-button = 中止する

mail-recovery-ready-subject = { $product } の 2 段階認証の手段を削除
mail-recovery-ready = 待機期間が終わりました。認証アプリ、パスキー、リカバリーコードを削除して、パスワードでログインできます。
mail-recovery-ready-button = 削除する

mail-recovery-stopped-subject = { $product } の 2 段階認証の手段は残ります
mail-recovery-stopped = アカウントの 2 段階認証の手段の削除が中止されました。これまでどおり使えます。

mail-address-removed-subject = { $product } からメールアドレスが削除されました
mail-address-removed = アカウントからメールアドレスが削除されました: { $about }。このアドレスでのログインや新しいパスワードの設定はできなくなりました。
mail-provider-linked-subject = { $product } に外部のアカウントがリンクされました
mail-provider-linked = ほかのサービスのアカウントがあなたのアカウントにリンクされました: { $about }。そちらにログインできる人は、あなたのアカウントに入れます。
mail-provider-unlinked-subject = { $product } のリンクが解除されました
mail-provider-unlinked = ほかのサービスのアカウントとのリンクが解除されました: { $about }。そのアカウントでは、あなたのアカウントに入れなくなりました。
passkey-left-provider = 削除しても、ほかのサービスのアカウントでログインできます。
account-did-address-code = メールアドレスの確認コードを申請しました

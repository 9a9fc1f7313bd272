mail-address-removed-subject = { $product }에서 이메일 주소가 삭제되었습니다
mail-address-removed = 계정에서 이메일 주소가 삭제되었습니다: { $about }. 이 주소로는 더 이상 로그인하거나 새 비밀번호를 설정할 수 없습니다.
mail-provider-linked-subject = { $product }에 다른 계정이 연결되었습니다
mail-provider-linked = 다른 서비스의 계정이 내 계정에 연결되었습니다: { $about }. 그곳에 로그인할 수 있는 사람은 내 계정에 들어올 수 있습니다.
mail-provider-unlinked-subject = { $product }의 연결이 해제되었습니다
mail-provider-unlinked = 다른 서비스의 계정이 더 이상 내 계정에 연결되어 있지 않습니다: { $about }. 그 계정으로는 더 이상 내 계정에 들어올 수 없습니다.
passkey-left-provider = 삭제해도 다른 서비스의 계정으로 계속 로그인할 수 있습니다.
account-did-address-code = 이메일 주소를 확인할 코드를 요청했습니다

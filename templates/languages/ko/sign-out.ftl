sign-out-heading = 로그아웃하시겠습니까?
sign-out-app-asks = { $app }에서 이 브라우저의 이 계정을 로그아웃하도록 요청합니다.
sign-out-plain = 이 브라우저에서 이 계정이 로그아웃됩니다.
sign-out-button = 로그아웃
sign-out-stay = 로그인 유지
signed-out-heading = 로그아웃되었습니다
signed-out-apps = 사용한 앱에서는 직접 로그아웃할 때까지 로그인 상태가 유지될 수 있습니다. 다른 사람도 이 기기를 사용한다면 브라우저도 닫으세요.
signed-out-back = { $app }(으)로 돌아가기
signed-out-others = 이 브라우저의 다른 계정
signed-out-still = { $count ->
   *[other] 아직 로그인되어 있습니다.
}
signed-out-too = { $count ->
   *[other] 이 계정에서도 로그아웃
}
signed-out-sign-in = 로그인

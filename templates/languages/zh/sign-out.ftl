sign-out-heading = 要退出登录吗？
sign-out-app-asks = { $app } 请求让您在此浏览器中退出此账号。
sign-out-plain = 您将在此浏览器中退出此账号。
sign-out-button = 退出登录
sign-out-stay = 保持登录
signed-out-heading = 您已退出登录
signed-out-apps = 您用过的应用可能会让您保持登录，直到您在那里退出。如果其他人也使用此设备，请同时关闭浏览器。
signed-out-back = 返回 { $app }
signed-out-others = 此浏览器中的其他账号
signed-out-still = { $count ->
   *[other] 以下账号仍处于登录状态。
}
signed-out-too = { $count ->
   *[other] 同时退出此账号
}
signed-out-sign-in = 登录

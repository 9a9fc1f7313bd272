## The last administrator cannot go

leaving-last-administrator = 이곳의 관리자는 귀하뿐입니다. 관리자가 없으면 아무도 이 시스템을 관리할 수 없으므로 계정을 삭제할 수 없습니다.
leaving-last-administrator-next = 먼저 다른 사람을 관리자로 지정하십시오. 그런 다음 이곳으로 돌아올 수 있습니다.
leaving-back = 계정으로 돌아가기

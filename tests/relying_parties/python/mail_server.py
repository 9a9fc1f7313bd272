"""A mail server of another house: aiosmtpd. It talks JSON lines with the test that started it:

in   {port}                            where to listen on loopback
out  {listening: port}
in   {rcpt: line, data: line, wait: seconds}   how to behave from now on: what RCPT and the end of DATA are answered with, none
                                       to take the mail; and how long the end of DATA has to wait for its answer
out  {heard: true}
out  {reading: true}                   when a mail is there whole, before the wait
out  {from, to, raw}                   a mail that was taken
"""

import asyncio
import json
import sys

from aiosmtpd.smtp import SMTP


def say(value):
    print(json.dumps(value), flush=True)


class Handler:
    def __init__(self):
        self.behaviour = {}

    async def handle_RCPT(self, server, session, envelope, address, options):
        if line := self.behaviour.get("rcpt"):
            return line
        envelope.rcpt_tos.append(address)
        return "250 fine"

    async def handle_DATA(self, server, session, envelope):
        say({"reading": True})
        await asyncio.sleep(self.behaviour.get("wait", 0))
        if line := self.behaviour.get("data"):
            return line
        raw = envelope.content.decode("utf-8")
        say({"from": envelope.mail_from, "to": envelope.rcpt_tos, "raw": raw})
        return "250 taken"


async def main():
    loop = asyncio.get_running_loop()
    port = json.loads(sys.stdin.readline())["port"]
    handler = Handler()
    await loop.create_server(lambda: SMTP(handler, loop=loop), "127.0.0.1", port)
    say({"listening": port})
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        handler.behaviour = json.loads(line)
        say({"heard": True})


asyncio.run(main())

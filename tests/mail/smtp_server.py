"""A real mail server on loopback for tests/mail_test.cpp: takes mail and writes each message, read by Python's own MIME
reader, as FOLDER/NNN.json before it answers. Its first line on standard output is its port.

    smtp_server.py FOLDER [--port N] [--user NAME --password WORD] [--certificate PEM --key PEM [--implicit]]

Recipients that begin with "khong-co" are refused for good, those with "ban" for now.
"""

import argparse
import asyncio
import email
import email.policy
import json
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

parser = argparse.ArgumentParser()
parser.add_argument("folder", type=pathlib.Path)
parser.add_argument("--port", type=int, default=0)
for name in ("user", "password", "certificate", "key"):
    parser.add_argument("--" + name)
parser.add_argument("--implicit", action="store_true")
wanted = parser.parse_args()

context = None
if wanted.certificate:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(wanted.certificate, wanted.key)


class Handler:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("khong-co"):
            return "550 5.1.1 No such mailbox here"
        if address.startswith("ban"):
            return "451 4.3.2 Come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        bodies = {kind: message.get_body((kind,)) for kind in ("plain", "html")}
        seen = {
            "sender": envelope.mail_from,
            "recipients": envelope.rcpt_tos,
            "user": getattr(session.auth_data, "login", b"").decode() if session.authenticated else None,
            "encrypted": bool(session.ssl) or wanted.implicit,
            "headers": {name.lower(): str(value) for name, value in message.items()},
            "media_type": message.get_content_type(),
            "defects": [str(one) for part in message.walk() for one in part.defects],
            **{kind: part.get_content() if part else None for kind, part in bodies.items()},
        }
        Handler.count += 1
        draft = wanted.folder / "draft"
        draft.write_text(json.dumps(seen))
        draft.rename(wanted.folder / f"{Handler.count:03}.json")
        return "250 OK"


def check(server, session, envelope, mechanism, auth_data):
    right = (auth_data.login, auth_data.password) == (wanted.user.encode(), wanted.password.encode())
    return AuthResult(success=right, handled=False, auth_data=auth_data)


def session():
    options = {"hostname": "thu.example"}
    if wanted.user:
        options |= {"authenticator": check, "auth_required": True, "auth_require_tls": False}
    if context and not wanted.implicit:
        options |= {"tls_context": context, "require_starttls": True}
    return SMTP(Handler(), **options)


async def serve():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        session, "127.0.0.1", wanted.port, ssl=context if wanted.implicit else None, reuse_address=True
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    # Ends with the pipe that its starter holds.
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(serve())

// A mail server (npm smtp-server) that keeps what it is given, as npm mailparser reads it.
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

const waitMs = 15_000;

/** `server` are further settings of the mail server. */
export async function startSink(server = {}) {
  const mails = new Map();
  const waiters = new Map();
  const answers = { recipient: [], message: [] };
  const refusal = (answer) => answer && Object.assign(new Error(answer.text), { responseCode: answer.code });
  let port = 0;
  let listening;

  async function take(stream, session) {
    const mail = await simpleParser(stream);
    for (const { address } of session.envelope.rcptTo) {
      const waiter = waiters.get(address)?.shift();
      if (waiter) waiter(mail);
      else mails.set(address, [...(mails.get(address) ?? []), mail]);
    }
  }

  async function listen() {
    listening = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      closeTimeout: 100,
      onRcptTo(_address, _session, done) {
        done(refusal(answers.recipient.shift()));
      },
      onData(stream, session, done) {
        const answer = refusal(answers.message.shift());
        if (answer) stream.resume().on("end", () => done(answer));
        else take(stream, session).then(() => done(), done);
      },
      ...server,
    });
    listening.on("error", () => {});
    await new Promise((ready) => listening.listen(port, "127.0.0.1", ready));
    port = listening.server.address().port;
  }
  const close = () => new Promise((done) => listening.close(done));

  await listen();
  return {
    port,
    /** The next mail to this address, whether it has come or not. */
    next(address) {
      const come = mails.get(address)?.shift();
      if (come) return Promise.resolve(come);
      return new Promise((done, failed) => {
        const timer = setTimeout(() => failed(new Error(`No mail to ${address} within ${waitMs} ms`)), waitMs);
        const waiter = (mail) => (clearTimeout(timer), done(mail));
        waiters.set(address, [...(waiters.get(address) ?? []), waiter]);
      });
    },
    /** How many mails to this address about that name came and were not asked for. */
    waiting: (address, name) => (mails.get(address) ?? []).filter(({ subject }) => subject.includes(name)).length,
    /** What the next recipient, or the next message, is answered with instead of being taken. */
    answerNext: (what, code, text) => answers[what].push({ code, text }),
    pause: close,
    resume: listen,
    stop: close,
  };
}

-- Mails that wait here until the mail server has taken them over; then their rows go. due_at: not
-- to be taken up before; whoever takes one up moves it by the time that a try may take.
create table stored_mail (
  id        bigint auto_increment primary key,
  kind      varchar(20) not null,
  recipient varchar(254) not null,
  subject   varchar(200) not null,
  body      text not null,
  due_at    datetime(3) not null,
  tries     int not null,
  key stored_mail_due (kind, due_at)
);

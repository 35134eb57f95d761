/// Mail: what the shop tells people who are not looking at it.
///
/// Uses nobody; features write their own mails. Reading order: [shop.mail.Mail],
/// [shop.mail.EmailAddress] (the rule for where it goes),
/// [shop.mail.MailRoom] (hands mails to a few threads), [shop.mail.MailServer] (takes them over);
/// mails that survive a node: [shop.mail.MailRounds], [shop.mail.StoredMails],
/// [shop.mail.MailBacklog] (whether they do get out).
package shop.mail;

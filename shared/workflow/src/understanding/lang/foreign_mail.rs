//! Mail programs in the languages that only the quoted part of a mail is in.

use super::mail::{Label::*, Mail, NONE};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static MAIL: Mail = Mail {
    starts: &[
        "el", "em", "op", "den", "w dniu", "dnia", "pe", "ti", "ke", "to", "la", "su", "ma", "dne", "po", "ve", "tor", "fre", "man", "lor",
        "on", "in", "els", "dia", "a", "no dia", "tir", "ons", "lor", "son", "mandag", "tirsdag", "onsdag", "torsdag", "fredag",
        "lordag", "sondag", "mandag den", "tis", "mon", "na", "u", "datum", "kl", "klo", "v", "vo", "στις", "em qua", "em seg",
    ],
    verbs: &[
        "escribio", "escribió", "ha escrito", "escreveu", "schreef", "heeft geschreven", "geschreven", "verzond", "skrev", "skrev foljande", "kirjoitti",
        "pisze", "napisal", "napisał", "napisal(a)", "napisał(a)", "napisala", "napisała", "napsal", "napsala", "napísal", "a scris", "scris",
        "irta", "írta", "ezt irta", "ezt írta", "yazdi", "yazdı", "sunlari yazdi", "şunları yazdı", "va escriure", "έγραψε", "написал", "написала", "пишет", "писал",
        "написав", "пише", "写道", "寫道", "写信", "작성", "님이 작성", "のメッセージ", "のメール", "さんは書きました", "כתב", "كتب", "napisao", "je napisao", "viết", "menulis",
    ],
    own: &["yo", "he", "hemos", "ik", "wij", "eu", "jag", "vi"],
    labels: &[
        ("de", From), ("enviado", Sent), ("enviado el", Sent), ("enviado em", Sent), ("enviada em", Sent), ("enviada", Sent), ("fecha", Sent), ("data", Sent), ("para", To),
        ("asunto", Subject), ("assunto", Subject), ("assumpte", Subject), ("van", From), ("verzonden", Sent), ("datum", Sent), ("aan", To), ("onderwerp", Subject),
        ("fran", From), ("från", From), ("skickat", Sent), ("till", To), ("amne", Subject), ("ämne", Subject), ("aemne", Subject), ("kopia", Copy), ("fra", From), ("sendt", Sent), ("dato", Sent), ("til", To), ("emne", Subject),
        ("lahettaja", From), ("laehettaejae", From), ("lahetetty", Sent), ("laehetetty", Sent), ("vastaanottaja", To), ("aihe", Subject), ("paivamaara", Sent), ("paeivaemaeaerae", Sent),
        ("od", From), ("wyslano", Sent), ("wysłano", Sent), ("wyslane", Sent), ("wysłane", Sent), ("do", To), ("temat", Subject), ("odeslano", Sent), ("odesláno", Sent), ("odoslane", Sent), ("komu", To), ("predmet", Subject), ("předmět", Subject), ("predmět", Subject),
        ("felado", From), ("feladó", From), ("kuldve", Sent), ("küldve", Sent), ("kueldve", Sent), ("cimzett", To), ("címzett", To), ("targy", Subject), ("tárgy", Subject),
        ("kimden", From), ("gonderen", From), ("goenderen", From), ("gonderilme tarihi", Sent), ("tarih", Sent), ("kime", To), ("konu", Subject), ("de la", From), ("trimis", Sent), ("catre", To), ("către", To), ("subiect", Subject),
        ("от", From), ("от кого", From), ("отправлено", Sent), ("дата", Sent), ("кому", To), ("тема", Subject), ("від", From), ("надіслано", Sent), ("до", To),
        ("发件人", From), ("发送时间", Sent), ("日期", Sent), ("收件人", To), ("主题", Subject), ("抄送", Copy), ("寄件者", From), ("寄件日期", Sent), ("收件者", To), ("主旨", Subject),
        ("差出人", From), ("送信日時", Sent), ("日時", Sent), ("宛先", To), ("件名", Subject), ("보낸 사람", From), ("보낸사람", From), ("보낸 날짜", Sent), ("받는 사람", To), ("제목", Subject), ("date", Sent), ("cc", Copy),
        ("από", From), ("στάλθηκε", Sent), ("προς", To), ("θέμα", Subject),
    ],
    forwards: &[
        "mensaje reenviado", "inicio del mensaje reenviado", "mensagem encaminhada", "mensagem reencaminhada", "inicio da mensagem reencaminhada", "doorgestuurd bericht", "begin doorgestuurd bericht", "doorgestuurde bericht",
        "vidarebefordrat meddelande", "videresendt meddelelse", "videresendt melding", "valitetty viesti", "valitetty viesti alkaa", "wiadomosc przekazana", "przekazana wiadomosc", "wiadomość przekazana dalej", "forwarded",
        "пересылаемое сообщение", "пересланное сообщение", "转发的邮件", "転送されたメッセージ", "예전 메일", "preposlana zprava", "iletilen mesaj", "mensaje reenviado",
    ],
    originals: &[
        "mensaje original", "mensagem original", "oorspronkelijk bericht", "origineel bericht", "ursprungligt meddelande", "originalmeddelande", "oprindelig besked", "oprindelig meddelelse", "opprinnelig melding", "alkuperainen viesti",
        "alkuperaeinen viesti", "oryginalna wiadomosc", "oryginalna wiadomość", "wiadomosc oryginalna", "wiadomość oryginalna", "pôvodná správa", "povodna sprava", "puvodni zprava", "původní zpráva", "eredeti uzenet", "eredeti üzenet", "eredeti uezenet", "orijinal mesaj", "mesaj original",
        "исходное сообщение", "原始邮件", "元のメッセージ", "원본 메시지", "missatge original",
    ],
    replied: &["sv", "vs", "antw", "odp", "res", "回复", "ynt", "vá", "va", "re", "rv"],
    forwarded: &["rv", "doorst", "enc", "vb", "vl", "videresendt", "vs", "pd", "trs", "转发", "ilt", "tov"],
    lead: &["met", "vriendelijke", "hartelijke", "un", "saludos", "com", "os", "meus", "melhores", "atenciosamente", "med", "vanlig", "vennlig", "venlig", "basta", "baesta", "ystavallisin", "pozdrawiam"],
    greetings: &["groet", "groeten", "groetjes", "saludo", "saludos", "atentamente", "cumprimentos", "atenciosamente", "halsning", "halsningar", "haelsning", "haelsningar", "hilsen", "mvh", "terveisin", "pozdrawiam", "pozdravem", "abraços", "abrazos"],
    thanks: &["gracias", "obrigado", "obrigada", "bedankt", "tack", "tak", "takk"],
    devices: &[
        ("enviado desde mi", ""), ("enviado desde", ""), ("enviado do meu", ""), ("enviado de meu", ""), ("enviado a partir", ""), ("enviat des de", ""), ("verzonden vanaf", ""), ("verstuurd vanaf", ""), ("verzonden met", ""), ("verzonden via", ""),
        ("skickat fran min", ""), ("skickat från min", ""), ("skickat fran", ""), ("skickat från", ""), ("sendt fra", ""), ("lahetetty", "iphonesta"), ("laehetetty", "iphonesta"), ("lahetetty", ""), ("laehetetty", ""), ("wyslane z", ""), ("wysłane z", ""), ("wyslano z", ""), ("wysłano z", ""), ("odeslano z", ""), ("odesláno z", ""), ("trimis de pe", ""),
        ("iphone'umdan gonderildi", ""), ("iphone'umdan goenderildi", ""), ("отправлено с", ""), ("отправлено из", ""), ("发自我的", ""), ("从我的", "发送"), ("iphoneから送信", ""), ("내 iphone에서 보냄", ""), ("obtener outlook para", ""), ("obter o outlook para", ""), ("download outlook voor", ""), ("hent outlook", ""), ("hamta outlook", ""), ("στάλθηκε από", ""), ("poslano z", ""), ("poslané z", ""),
    ],
    brief: &["slainte"],
    messages: &["mensaje", "bericht"],
    ..NONE
};

"""Other languages: told by their words, put into English, and read as English is."""

from __future__ import annotations

import pytest

from assistant.model.reading import Context
from assistant.understanding import read
from assistant.understanding.text.foreign import language
from assistant.understanding.text.scan import scan
from assistant.understanding.text.tokens import tokens
from tests.shipped import shipped


def english(text: str) -> str:
    return " ".join(scan(text, shipped().index).words)


def slots(text: str) -> set[tuple[str, str]]:
    return {(h.slot, h.value) for h in read(text, shipped(), Context(brief=True)).heard}


def asked(text: str) -> list[str]:
    return [q.id for q in read(text, shipped(), Context(lookup=True)).questions]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("¿Qué base de datos le viene bien a una peluquería?", "es"),
        ("Welche Datenbank passt zu einem kleinen Verein?", "de"),
        ("Quelle base de données pour une petite association ?", "fr"),
        ("Que banco de dados combina com um clube pequeno?", "pt"),
        ("Quale database va bene per un piccolo circolo?", "it"),
        ("Welke database past bij een kleine vereniging?", "nl"),
        ("Which database suits a small club?", "en"),
        ("our club is called Los Gatos and plays on Sunday", "en"),
        ("a booking page for the café, with a menu à la carte", "en"),
        ("solo developer, todo app, ai demo", "en"),
        ("the installer says: das ist ein Fehler, what is wrong with it", "en"),
    ],
)
def test_a_language_is_told_by_its_words(text: str, language: str) -> None:
    """A stray word of another language leaves an English text English."""
    assert scan(text, shipped().index).language == language


def test_what_is_written_in_english_is_told_as_english() -> None:
    """A word of another language that English texts use as well belongs among its quiet words."""
    index = shipped().index
    texts = [text for topic in shipped().topics.values() for text in (topic.title, topic.answer)]
    texts += [term.sentence for term in shipped().terms.values()]
    assert [text for text in texts if language(tokens(text), index) != "en"] == []


def test_the_language_of_a_long_text_is_told() -> None:
    text = "Wir sind ein Chor und möchten eine Seite mit Terminen und Noten für die Mitglieder. " * 14
    assert len(text.split()) > 200
    assert scan(text, shipped().index).language == "de"


def test_a_sentence_in_english_stays_as_it_is() -> None:
    text = "Ich brauche eine Seite für meinen Laden. The old one was made by a man who is gone. Es eilt nicht."
    assert "the old one was made by a man who is gone" in english(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vereinskalender und Kundenportal für meine Firma", "club calendar and customer portal for my company"),
        ("Buero fuer Anfaenger mit Rechnungen", "office for beginner with invoice"),
        ("una tienda pequeña con facturas y reserva de mesas", "a small online shop with invoice and table booking"),
        ("l'école a besoin d'un calendrier", "the school need a calendar"),
        ("ci serve un calendario dell'ufficio", "we need a calendar of the office"),
        ("si, un calendario", "yes a calendar"),
        ("si hay un calendario", "if there is a calendar"),
    ],
)
def test_words_and_phrases_are_put_into_english(text: str, words: str) -> None:
    """Compound words, letters without their marks, endings, and small words that are joined to the next one."""
    assert english(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kann ich mit Flask einen Kalender bauen?", "can i build with flask a calendar"),
        ("Wir brauchen eine Seite, wo Leute Tische buchen können", "we need a site where people can book table"),
        ("Wat heb ik voor een kalender nodig?", "what do i need for a calendar"),
        ("¿puedo usar flask?", "can i use flask"),
        ("flask es un lenguaje?", "is flask a language"),
        ("no conozco flask", "i do not know flask"),
        ("Unterstützt Flask Formulare?", "does flask support form"),
        ("un calendario pequeño y privado", "a small calendar and private"),
        ("una aplicación flask para la escuela", "a flask app for the school"),
    ],
)
def test_words_come_in_the_order_of_english(text: str, words: str) -> None:
    assert english(text) == words


@pytest.mark.parametrize(
    ("text", "twin"),
    [
        ("was versteht man unter einem orm?", "what is an orm?"),
        ("wofür ist nginx?", "what is nginx for?"),
        ("¿fastapi es más rápido que flask?", "is fastapi faster than flask?"),
        ("est-ce que flask est un framework ?", "is flask a framework?"),
    ],
)
def test_questions_find_what_english_ones_find(text: str, twin: str) -> None:
    assert asked(text) == asked(twin) != []


def test_a_brief_is_heard_in_another_language() -> None:
    heard = slots("Ich möchte einen Onlineshop für meine Kerzen. Ich arbeite allein und kann nicht programmieren.")
    assert {("product", "shop"), ("builders", "nobody")} <= heard
    heard = slots("Nuestro colegio necesita una web con zona de alumnos e inicio de sesión. Somos dos programadores.")
    assert {("needs", "auth"), ("team", "small")} <= heard


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("ach, keine ahnung", "unsure"),
        ("eine frage zurück, bitte", "back"),
        ("pourquoi tu veux savoir ça ?", "why-ask"),
        ("ricominciamo", "restart"),
        ("dat hoeft niet", "no"),
        ("tanto faz para mim", "any"),
        ("muchas gracias", "thanks"),
    ],
)
def test_acts_are_heard_in_another_language(text: str, act: str) -> None:
    reading = read(text, shipped(), Context(slot="hosting", profile_slots=("product",)))
    assert [a.act for a in reading.acts][:1] == [act]


def test_words_heard_keep_their_place_in_the_text() -> None:
    """What is quoted is what was typed, also where words have changed places."""
    text = "Queremos una tienda pequeña. Somos dos programadores y sabemos Python."
    for heard in read(text, shipped(), Context(brief=True)).heard:
        assert heard.text == text[heard.start : heard.end] != ""
    found = scan(text, shipped().index)
    assert list(found.tokens.starts) == sorted(found.tokens.starts)

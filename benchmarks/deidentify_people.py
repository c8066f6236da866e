# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a list of names reads better whole
"""Invented people for the measurements of the search: given names and surnames by origin, joined by chance.

Common names of each language, written down by hand; no pair of them is anyone. `strange` writes a name as no list
has it, the way names are in fact written when they are heard and not read. Knows nothing of the search.
"""

from __future__ import annotations

import random
from typing import Final

ORIGINS: Final[dict[str, tuple[str, str]]] = {
    "Swedish": (
        "Tuva Ebba Lovisa Moa Tindra Alma Ylva Saga Nils Hampus Ludvig Sixten Vidar Melker Folke Ture Elof Tyra Hjördis Tage",
        "Lindqvist Ekdahl Hedström Bergvall Nyberg Sandgren Åkerman Rosendahl Fagerlund Sjödin Modigh Frisk Brogren Wiklund Hallonsten Provberg",
    ),
    "Arabic": (
        "Ahmad Yousef Khaled Omar Mustafa Tareq Samir Layla Rania Noura Huda Amina Zeinab Mariam Fatima Iman Salma Bashar Ghassan Widad",
        "Al-Hassan Haddad Khoury Mansour Al-Jabouri Saleh Hamdan Darwish Qasim Abdallah Najjar Shaheen Barakat Al-Masri Younis Sabbagh",
    ),
    "Somali": (
        "Abdirahman Hodan Ifrah Ayaan Fardowsa Mahad Liban Warsame Sahra Hamdi Deqa Ubah Bashir Guled Nimco Asha Cabdi Xaawo Filsan Jibril",
        "Warsame Jama Farah Abdi Hersi Mohamud Elmi Duale Gedi Aden Shire Osman Nur Yusuf Barre Samatar",
    ),
    "Tigrinya": (
        "Yonas Filmon Merhawi Selam Semhar Rahel Winta Feven Henok Natnael Abel Senait Luwam Kibrom Tesfay Mebrahtu Saba Yordanos Awet Bereket",
        "Tesfamariam Gebremedhin Haile Tekle Woldu Berhane Kidane Araya Mehari Ghebreyesus Habte Weldemichael Okbay Zerai Asmerom Hagos",
    ),
    "Persian": (
        "Reza Farhad Kian Arash Shirin Niloufar Parisa Mahsa Babak Sepideh Golnaz Navid Behrouz Azadeh Setareh Soroush Zahra Mehdi Laleh Omid",
        "Rezaei Hosseini Karimi Ahmadi Moradi Rahimi Jafari Tehrani Sadeghi Norouzi Ghorbani Azizi Haidari Mohseni Farahani Rostami",
    ),
    "Kurdish/Turkish": (
        "Berivan Rojda Dilan Azad Baran Hêvî Serhat Zelal Mehmet Ayşe Emre Elif Hakan Gülşen Tolga Yıldız Şirin Cemal Newroz Ronya",
        "Yılmaz Demir Kaya Özdemir Aslan Çelik Barzani Dogan Şahin Koç Aydın Polat Güneş Akbulut Erdoğmuş Karaoğlu",
    ),
    "Bosnian/Serbian/Croatian": (
        "Dženana Amra Lejla Edin Senad Mirza Jasmina Adnan Snežana Dragan Goran Milica Zoran Vesna Nenad Selma Ljiljana Hrvoje Tarik Emina",
        "Hodžić Begović Petrović Kovačević Jovanović Halilović Marić Delić Babić Omerović Tomić Šabanović Ibrahimović Mujkić Suljić Perić",
    ),
    "Polish": (
        "Agnieszka Małgorzata Zuzanna Katarzyna Wojciech Krzysztof Paweł Grzegorz Jakub Szymon Kacper Oliwia Zofia Dorota Bartosz Mateusz Łukasz Beata Iwona Tomasz",
        "Kowalski Nowak Wiśniewska Wójcik Lewandowski Zieliński Kamińska Szymański Dąbrowski Woźniak Kozłowska Mazur Krawczyk Piotrowski Grabowska Pawlak",
    ),
    "Finnish/Sami": (
        "Aino Eero Päivi Jukka Tuomas Pirjo Väinö Heikki Sirpa Ilmari Marja-Leena Áilu Máret Biret Nilla Risten Ánte Juhani Sanna Lempi",
        "Virtanen Korhonen Mäkinen Nieminen Heikkilä Laine Hämäläinen Utsi Sara Labba Kuhmunen Blind Päiviö Niia Koskela Rautio",
    ),
    "Thai/Vietnamese/Chinese": (
        "Siriporn Nattaya Somchai Malee Kanya Pimchanok Thanawat Linh Nguyệt Thảo Minh Hương Quang Duc Xiaoming Meiling Jiahao Yuxin Weiwei Chaiyaporn",
        "Srisai Saetang Wongsakul Chaiyasit Nguyễn Trần Phạm Hoàng Huỳnh Võ Zhang Huang Zhao Xu Liu Thongchai",
    ),
    "Ukrainian/Russian": (
        "Oleksandr Kateryna Oksana Yaroslav Bohdan Nadiia Svitlana Taras Mykola Iryna Dmytro Anastasiia Vladislav Ksenia Ljudmila Artem Yevheniia Hanna Ruslan Zlata",
        "Shevchenko Kovalenko Bondarenko Tkachenko Kravchuk Melnyk Ivanova Petrenko Lysenko Moroz Savchenko Volkova Sokolov Marchenko Hrytsenko Boyko",
    ),
}
_HEARD: Final = (
    ("ph", "f"),
    ("th", "t"),
    ("c", "k"),
    ("k", "kh"),
    ("y", "j"),
    ("j", "y"),
    ("ee", "i"),
    ("ou", "o"),
    ("w", "v"),
    ("v", "w"),
    ("i", "ie"),
    ("a", "aa"),
    ("l", "ll"),
    ("n", "nn"),
    ("s", "z"),
)


def given(origin: str, chance: random.Random) -> str:
    """A given name of an origin."""
    return chance.choice(ORIGINS[origin][0].split())


def surname(origin: str, chance: random.Random) -> str:
    """A surname of an origin."""
    return chance.choice(ORIGINS[origin][1].split())


def strange(name: str, chance: random.Random) -> str:
    """The same name as it is written by someone who heard it: one sound spelt another way, an ending changed."""
    low = name[1:]
    ways = [(old, new) for old, new in _HEARD if old in low]
    if ways:
        old, new = chance.choice(ways)
        low = low.replace(old, new, 1)
    if not ways or chance.random() < 0.5:
        low = low[:-1] + {"a": "ah", "n": "nh", "i": "iy", "d": "dt", "r": "rh"}.get(low[-1], low[-1] + "e")
    return name[0] + low

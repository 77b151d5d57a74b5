# ruff: noqa: E501 -- the tables are kept one case a line
"""Descriptions of projects as a careful reader would note them, and whom the shipped rules may put first.

A fact is `slot=value,value`; a value ends with `!` when it is a must, with `~` when it is a wish, and begins with `-`
when it is not wanted; `out=name` rules a name out. The first list is acceptable, the second must not come first.
"""

from __future__ import annotations

import pytest

from assistant.content import open_pack
from assistant.model.profile import EMPTY, Entry, Profile
from assistant.reasoning import decide

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack

SAMPLES = """
flask-team-wants-admin | product=site needs=admin,auth,orm,templates,rest~,conventions! knows=flask existing=flask lifetime=long | django | bottle falcon fastapi static-site
pastebin-grows | product=small-site needs=auth,admin,orm existing=flask knows=flask database=sqlite load=low shortlist=django,flask | django flask | tornado other-language wagtail
community-for-activists | product=social needs=security-defaults!,auth,orm,admin,openapi,validation,rest front-end=spa knows=django shortlist=fastapi | django django-rest-framework django-ninja | bottle tornado falcon static-site
science-community-content | product=content-site needs=cms,auth existing=django shortlist=wagtail,django | wagtail django | fastapi falcon tornado bottle
pi-start-stop | product=device needs=small-footprint hosting=small-device knows=flask out=django | flask bottle tornado | django wagtail other-language
pi-camera | product=device needs=auth,orm,small-footprint database=sqlite load=low hosting=small-device | flask bottle | tornado wagtail other-language
budget-tool | product=internal-tool needs=large-community!,charts front-end=spa~ shortlist=django | django flask django-rest-framework | tornado falcon bottle streamlit
student-platform | product=site needs=auth,orm,search team=small experience=beginner deadline=months | django django-rest-framework flask | tornado falcon other-language
load-testing | product=network-tool needs=http-client!,websockets~,high-throughput,conventions | aiohttp tornado sanic | django flask wagtail pyramid
astronomy-on-tornado | product=api needs=openapi!,validation!,websockets existing=tornado shortlist=fastapi,starlette,aiohttp | fastapi litestar | django flask bottle wagtail
textbook-on-web2py | product=site needs=rest,auth,incremental existing=web2py | fastapi flask django | tornado wagtail other-language
homework-on-webpy | product=site needs=templates,sessions,free-structure database=mongodb existing=webpy | flask pyramid | tornado wagtail falcon
almanac | product=static-pages needs=templates existing=flask | static-site flask standard-library | django fastapi tornado wagtail
magic-links | product=microservice needs=auth experience=other-stack knows=go shortlist=flask,django | flask fastapi | tornado wagtail pyramid
io-game | product=game-server load=high language=python,cpp | other-language | django flask fastapi wagtail bottle
laggy-proxy | product=network-service concurrency=hard-realtime needs=low-latency | other-language standard-library | django flask fastapi bottle wagtail
voice-assistant-window | product=desktop-app hosting=small-device | desktop-gui | django falcon wagtail pyramid
threats-on-mongo | product=api needs=auth,cli,rest existing=django knows=django database=mongodb shortlist=flask | flask fastapi pyramid | wagtail bottle static-site
tenants | product=saas needs=multi-tenancy!,admin,auth database=postgresql shortlist=fastapi | django django-rest-framework | bottle falcon wagtail tornado
webshop-to-fastapi | product=shop needs=graphql,high-throughput existing=django load=high shortlist=fastapi | django | fastapi flask bottle tornado
model-form | product=ml-demo needs=forms,no-javascript front-end=python-only team=solo lifetime=throwaway | streamlit gradio fastapi flask | django wagtail tornado pyramid
accounting-excel | product=internal-tool needs=file-uploads,-auth load=low hosting=own-server | flask streamlit bottle fastapi | django wagtail tornado pyramid
model-over-http | product=ml-service needs=openapi! team=small experience=beginner concurrency=cpu-heavy | fastapi litestar | django wagtail tornado bottle
room-booking | product=small-site needs=-admin,-auth team=solo database=sqlite | flask bottle fastapi | django wagtail tornado
scratched-content-site | product=api needs=rest concurrency=many-waiting | fastapi litestar starlette sanic | wagtail django-cms static-site
pandas-dashboard | product=dashboard needs=charts team=small | streamlit dash flask | wagtail tornado falcon
weather-sensors | product=api concurrency=short-requests | flask fastapi falcon bottle | wagtail tornado
high-load-api | product=api load=high team=small experience=some | fastapi litestar starlette sanic falcon | django flask wagtail
under-1ms | product=api load=high team=small experience=some concurrency=hard-realtime needs=low-latency | other-language | django flask wagtail
ten-a-minute | product=api load=low team=small experience=some | flask fastapi bottle | wagtail other-language
staff-back-office | product=shop needs=admin language=python | django | falcon other-language tornado
approval-screen | product=internal-tool needs=auth,admin team=small experience=some database=postgresql | django flask | tornado falcon static-site
chess | product=turn-based-game language=python | fastapi tornado starlette aiohttp sanic quart litestar django | other-language wagtail static-site
hackathon | product=api deadline=days team=small shortlist=flask,fastapi lifetime=throwaway | flask fastapi streamlit | pyramid tornado wagtail falcon
professor | product=ml-demo needs=no-javascript front-end=python-only deadline=days shortlist=gradio,streamlit,flask | streamlit gradio | django tornado falcon wagtail
hikers | product=social needs=admin~ team=small language=python | django | bottle falcon static-site
small-api | product=api load=low | fastapi flask | wagtail tornado pyramid
"""

OWN = """
flask-looks-elsewhere | existing=flask needs=websockets shortlist=quart,fastapi | quart fastapi | flask django
bottle-outgrown | existing=bottle needs=orm,templates front-end=server-pages | flask django | bottle fastapi
pyramid-next-modules | product=site existing=pyramid shortlist=django,fastapi needs=incremental | django fastapi | pyramid
few-calls-gateway | product=network-service load=low front-end=none lifetime=long | standard-library fastapi | other-language django
live-charts-python-only | product=dashboard needs=charts,websockets,no-javascript front-end=python-only | dash nicegui streamlit | django flask
scraped-for-a-site | product=scraper needs=auth,search knows=django team=solo | django | scrapy
go-team-wants-go | product=microservice language=go knows=go needs=rest team=small | other-language | fastapi flask
webshop | product=shop team=small needs=payments database=postgresql | django | fastapi flask streamlit
marketplace-react | product=shop front-end=spa needs=payments,search team=medium | django django-rest-framework | bottle falcon
dating-app | product=social front-end=mobile-app needs=auth,file-uploads | django django-rest-framework django-ninja fastapi | flask bottle static-site
forum | product=social team=solo experience=beginner | django | falcon tornado
crm-saas | product=saas needs=auth,roles,background-tasks team=small lifetime=long | django | streamlit bottle
saas-react | product=saas front-end=spa team=small database=postgresql | django django-rest-framework fastapi django-ninja | flask wagtail
startup-python-only | product=saas front-end=python-only team=solo needs=no-javascript | reflex nicegui django | wagtail falcon
magazine | product=content-site team=small needs=search,i18n lifetime=long | wagtail django-cms | fastapi flask
company-site-editors | product=content-site needs=cms team=solo | wagtail django-cms | fastapi static-site
in-place-editors | product=content-site needs=cms,inline-editing | django-cms wagtail | flask fastapi
wordpress-move | product=content-site existing=wordpress needs=cms | wagtail other-language | fastapi flask
portfolio | product=static-pages team=solo | static-site | django fastapi wagtail
portfolio-newcomer | product=static-pages team=solo experience=beginner hosting=static-hosting | static-site | django flask
blog-alone | product=blog team=solo | static-site | fastapi falcon
blog-comments | product=blog needs=auth,orm,admin | django wagtail | static-site falcon
docs-site | product=static-pages team=medium | static-site | wagtail django
mobile-app | product=mobile-backend needs=auth database=postgresql | django-rest-framework fastapi django-ninja django | bottle streamlit
mobile-app-staff | product=mobile-backend needs=auth,admin,roles team=small | django-rest-framework django-ninja django | bottle falcon
mobile-typed | product=mobile-backend needs=openapi,validation,async | fastapi django-ninja litestar | bottle pyramid
django-api | product=api existing=django needs=roles,auth | django-rest-framework django-ninja | flask falcon
django-typed-api | product=api existing=django needs=openapi,validation,async | django-ninja django-rest-framework | flask falcon
api-with-staff | product=api needs=admin,auth,orm,roles | django-rest-framework django-ninja django | bottle falcon
api-typed | product=api needs=openapi,validation team=medium | fastapi litestar | django wagtail
api-experts-long | product=api needs=openapi,validation,orm,migrations,sessions,csrf experience=expert lifetime=long | litestar fastapi django-ninja | bottle
api-minimal | product=api needs=small-footprint,high-throughput experience=expert load=high | falcon starlette | django wagtail
api-serverless | product=api hosting=serverless load=low | fastapi flask falcon | tornado sanic streamlit
api-graphql | product=api needs=graphql | fastapi litestar starlette django | wagtail streamlit
api-dotnet | product=api knows=csharp team=small | blacksheep fastapi | wagtail tornado
api-php-shared | product=api hosting=shared-hosting | flask django bottle django-rest-framework | fastapi tornado
webhook | product=microservice load=low team=solo | flask fastapi bottle | django wagtail
url-shortener | product=microservice needs=orm database=sqlite team=solo | flask fastapi bottle | wagtail tornado
lambda-function | product=microservice hosting=serverless database=none | flask fastapi falcon | django streamlit tornado
aggregator | product=microservice concurrency=many-waiting experience=expert | fastapi aiohttp starlette litestar | django flask
llm-chat-backend | product=ml-service needs=streaming,async concurrency=many-waiting | fastapi litestar | django streamlit
model-batch | product=ml-service experience=some team=solo | fastapi litestar flask | django wagtail
chat | product=realtime team=small | fastapi starlette tornado quart sanic litestar aiohttp | flask bottle wagtail
chat-accounts | product=realtime needs=auth,orm,admin | django fastapi | bottle flask
chat-flask-people | product=realtime knows=flask | quart fastapi | wagtail bottle
chat-big-own-server | product=realtime load=high hosting=own-server lifetime=long | tornado fastapi sanic starlette | flask bottle
collaboration-board | product=realtime front-end=spa team=small | fastapi starlette litestar sanic | flask wagtail
shooter | product=game-server team=solo experience=some | other-language | django flask fastapi
card-game | product=turn-based-game team=solo | fastapi litestar quart tornado starlette | other-language wagtail
tcp-gateway | product=network-service load=high | other-language tornado aiohttp standard-library | django flask wagtail
exporter | product=network-tool | aiohttp tornado fastapi | django wagtail
esp32 | product=device hosting=microcontroller | microdot | flask django
pi-live-values | product=device hosting=small-device needs=websockets front-end=python-only | nicegui microdot | django wagtail
pi-simple | product=device hosting=small-device team=solo load=low database=none | bottle flask | django
telegram-bot | product=bot team=solo | aiohttp fastapi flask standard-library | django wagtail
cron | product=script | standard-library | django flask fastapi
etl | product=script needs=orm database=postgresql experience=some | standard-library | django flask fastapi
prices | product=scraper team=solo | scrapy | django flask fastapi
prices-stored | product=scraper needs=orm database=postgresql | scrapy | django wagtail
sales-dashboard | product=dashboard load=low team=solo experience=beginner | streamlit dash | django wagtail
dashboard-many | product=dashboard load=medium experience=expert lifetime=long | dash streamlit | wagtail falcon
dashboard-in-flask | product=dashboard existing=flask | dash streamlit flask | wagtail falcon
image-classifier | product=ml-demo deadline=days | gradio streamlit | django wagtail
inventory | product=internal-tool needs=orm,auth team=small | django flask | tornado falcon
inventory-only | product=internal-tool | django flask | tornado falcon wagtail
tool-no-html | product=internal-tool front-end=python-only needs=no-javascript | nicegui streamlit | django wagtail
tool-csharp-people | product=internal-tool experience=other-stack needs=auth,orm,roles | django | tornado
intranet-large-team | product=internal-tool team=large lifetime=long | django | bottle flask
booking-site | product=site needs=auth,orm team=solo experience=some | django flask | tornado wagtail
site-only | product=site | django flask | tornado falcon wagtail
site-mongo-own-layer | product=site database=mongodb needs=free-structure,roles experience=expert | pyramid flask | django wagtail
site-pyramid | product=site existing=pyramid lifetime=long | pyramid django | tornado
site-turbogears | product=site existing=turbogears knows=turbogears | turbogears django | tornado
tool-cherrypy-short | product=internal-tool existing=cherrypy lifetime=short team=solo | cherrypy flask | tornado
tool-cherrypy-long | product=internal-tool existing=cherrypy lifetime=long | django flask | cherrypy
tool-morepath | product=internal-tool existing=morepath knows=morepath team=solo | morepath | tornado
school-project | product=learning-project experience=beginner | flask django bottle | tornado falcon pyramid
learning-login | product=learning-project needs=auth,orm,admin experience=beginner | django flask | tornado falcon
learning-apis | product=learning-project needs=rest,openapi | fastapi flask | pyramid wagtail
guestbook | product=small-site team=solo | flask bottle | tornado wagtail
small-form | product=small-site needs=forms load=low | flask bottle django | falcon wagtail
python-only-site | product=small-site front-end=python-only | nicegui reflex streamlit flask | wagtail falcon
go-wanted | product=api language=go,-python | other-language | fastapi flask django
shop-in-php | product=shop language=php | other-language | fastapi flask
python-or-node | product=api language=python,javascript | fastapi | wagtail
pages-in-python | product=static-pages language=python | static-site | django other-language
not-python | product=site language=-python | other-language | django flask
ad-bidding | product=api load=extreme | other-language fastapi falcon litestar | wagtail bottle
window-tool | product=desktop-app hosting=windows | desktop-gui | django flask
rust-fan-experiment | product=api needs=high-throughput lifetime=throwaway knows=rust experience=expert load=extreme shortlist=robyn | robyn falcon other-language | django
on-sanic | product=api existing=sanic needs=streaming hosting=own-server | sanic fastapi | django flask
big-news-site | product=content-site load=extreme | wagtail django | fastapi
only-login | needs=auth,orm,admin | django | fastapi bottle
only-json | needs=rest | fastapi flask litestar falcon | wagtail streamlit
fintech-unnamed | needs=low-latency load=high hosting=container experience=other-stack knows=java team=large language=python | fastapi falcon litestar starlette aiohttp | desktop-gui static-site scrapy
microseconds | concurrency=hard-realtime needs=low-latency product=api knows=cpp | other-language | django flask
light-and-unnamed | needs=small-footprint,forms,high-throughput load=low hosting=container | flask fastapi falcon bottle | static-site desktop-gui microdot
editors-unnamed | needs=cms | wagtail | django-cms static-site
charts-unnamed | needs=charts | streamlit dash | desktop-gui
python-ui-unnamed | front-end=python-only team=small | nicegui streamlit | desktop-gui django dash
no-framework-allowed | product=learning-project needs=no-dependencies,forms language=python | standard-library | flask bottle django
nothing-installed-guestbook | product=small-site needs=no-dependencies,forms,orm | standard-library | flask django static-site
flask-with-more-pages | product=site needs=orm existing=flask shortlist=fastapi team=medium | flask | django fastapi
flask-live-view | product=site needs=websockets existing=flask deadline=weeks team=solo | quart flask | django fastapi
flask-live-service | product=microservice needs=websockets existing=flask team=small | quart flask | fastapi django
django-live-chat | product=realtime existing=django load=low needs=websockets | django | fastapi tornado
pyramid-few-forms | product=site existing=pyramid needs=forms,payments team=small | pyramid | django fastapi
tornado-endpoints | product=api existing=tornado | tornado | fastapi django
mobile-beside-flask | product=mobile-backend existing=flask | flask fastapi | django-rest-framework django-ninja
script-with-login | product=script needs=auth,file-uploads load=low | flask django | standard-library scrapy
script-many-needs | product=script needs=orm,background-tasks,long-support,migrations | standard-library | django flask
prices-on-pages | product=scraper needs=charts language=python team=solo | flask django | scrapy streamlit
prices-for-members | product=scraper needs=auth | django flask | scrapy
puzzle-by-a-newcomer | product=turn-based-game experience=beginner | flask django | other-language
quiz-live-by-a-newcomer | product=turn-based-game experience=beginner needs=websockets load=low | fastapi quart | flask wagtail
learning-async | product=learning-project needs=async knows=django | fastapi starlette quart | flask wagtail
learning-for-a-job | product=learning-project needs=large-community | django fastapi | bottle
bot-on-demand | product=bot hosting=serverless | fastapi flask | standard-library aiohttp
bot-with-staff-pages | product=bot needs=auth,admin | fastapi flask django | standard-library
influx-dashboard | product=dashboard database=graph-or-time | streamlit dash | flask django
dashboard-behind-react | product=dashboard front-end=spa | fastapi | streamlit django
model-behind-react | product=ml-demo front-end=spa | fastapi | gradio django
site-without-javascript | product=site needs=no-javascript | django | reflex streamlit
colleagues-live | product=internal-tool needs=websockets hosting=container team=medium | fastapi nicegui | django
lines-today | product=internal-tool deadline=days database=sqlite needs=orm load=low | flask streamlit | django wagtail
api-with-admin-and-docs | product=api needs=admin,openapi database=postgresql team=small | django-rest-framework django-ninja | fastapi flask
plone-intranet | product=internal-tool existing=plone needs=cms load=low | wagtail | flask fastapi
spring-company | product=api existing=java,spring team=large | other-language | django fastapi
drones | product=device load=high needs=async,websockets front-end=none | tornado fastapi starlette aiohttp litestar sanic | flask bottle
api-on-a-board | product=api hosting=microcontroller | microdot | other-language
only-websockets | needs=websockets concurrency=open-connections | fastapi starlette tornado litestar quart sanic aiohttp | flask bottle
"""

PRODUCTS = """
shop | django
social | django
saas | django
content-site | wagtail
static-pages | static-site
blog | static-site
dashboard | streamlit
ml-demo | gradio streamlit
ml-service | fastapi
mobile-backend | django-rest-framework fastapi
turn-based-game | fastapi
game-server | other-language
realtime | fastapi tornado
device | flask bottle
network-service | other-language
network-tool | aiohttp
scraper | scrapy
bot | standard-library
desktop-app | desktop-gui
phone-app | other-language desktop-gui
firmware | other-language
script | standard-library
microservice | fastapi flask
internal-tool | django flask
api | fastapi
learning-project | flask
small-site | flask
site | django
"""


def _cases(table: str) -> list[tuple[str, ...]]:
    return [tuple(part.strip() for part in line.split("|")) for line in table.strip().splitlines()]


def profile_of(facts: str, pack: Pack) -> Profile:
    """Return the profile of a line of facts."""
    profile = EMPTY
    for fact in facts.split():
        slot, _, values = fact.partition("=")
        for value in values.split(","):
            if slot == "out":
                profile = profile.with_out(value, value)
            else:
                profile = profile.with_entry(_entry(slot, value), pack.slots[slot].many)
    return profile


def _entry(slot: str, value: str) -> Entry:
    stance = {"!": "must", "~": "wish"}.get(value[-1], "not-wanted" if value.startswith("-") else "given")
    return Entry(slot, value.strip("-!~"), stance)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(cache="")


@pytest.mark.parametrize(("name", "facts", "good", "bad"), _cases(SAMPLES + OWN.lstrip()))
def test_a_careful_reading_gets_an_acceptable_advice(name: str, facts: str, good: str, bad: str, pack: Pack) -> None:
    leader = decide(profile_of(facts, pack), pack).leader
    assert leader in good.split(), name
    assert leader not in bad.split(), name


def test_every_product_alone_has_a_sensible_leader(pack: Pack) -> None:
    wanted = {product: good.split() for product, good in _cases(PRODUCTS)}
    assert set(wanted) == {value.id for value in pack.slots["product"].values}
    for product, good in wanted.items():
        assert decide(profile_of(f"product={product}", pack), pack).leader in good, product


def test_every_candidate_leads_somewhere(pack: Pack) -> None:
    leaders = {decide(profile_of(facts, pack), pack).leader for _, facts, *_ in _cases(SAMPLES + OWN.lstrip())}
    examples = {
        name
        for name, candidate in pack.candidates.items()
        for example in candidate.examples
        if example.expect == "wins"
    }
    assert set(pack.candidates) <= leaders | examples

"""The explorables of the course, one module per phenomenon.

``from widgets import validation_loop`` imports the explorable; its model is in the module of the same name
(``from widgets.validation_loop import simulate``).
"""

from widgets.advice import advice
from widgets.advice_jury import advice_jury
from widgets.attention import attention
from widgets.attention_splits import attention_splits
from widgets.authenticity import authenticity
from widgets.authenticity_lists import authenticity_lists
from widgets.catharsis import catharsis
from widgets.catharsis_tank import catharsis_tank
from widgets.connection import connection
from widgets.coping_narratives import coping_narratives
from widgets.emotional_offloading import emotional_offloading
from widgets.empathy_bidding import empathy_bidding
from widgets.empathy_bidding_ranking import empathy_bidding_ranking
from widgets.empathy_seeking import empathy_seeking
from widgets.footprints import footprints
from widgets.footprints_copies import footprints_copies
from widgets.introduction import introduction
from widgets.introduction_friends import introduction_friends
from widgets.norms import norms
from widgets.norms_ring import norms_ring
from widgets.relatability_currency import relatability_currency
from widgets.risks import risks
from widgets.risks_audience import risks_audience
from widgets.stigma import stigma
from widgets.stigma_contact import stigma_contact
from widgets.struggleposting import struggleposting
from widgets.support import support
from widgets.support_buffering import support_buffering
from widgets.support_return import support_return
from widgets.trauma_capitalization import trauma_capitalization, trauma_capitalization_suspicion
from widgets.validation_loop import validation_loop
from widgets.virtual_catharsis import virtual_catharsis
from widgets.vulnerability_signaling import vulnerability_signaling

__all__ = [
    "advice",
    "advice_jury",
    "attention",
    "attention_splits",
    "authenticity",
    "authenticity_lists",
    "catharsis",
    "catharsis_tank",
    "connection",
    "coping_narratives",
    "emotional_offloading",
    "empathy_bidding",
    "empathy_bidding_ranking",
    "empathy_seeking",
    "footprints",
    "footprints_copies",
    "introduction",
    "introduction_friends",
    "norms",
    "norms_ring",
    "relatability_currency",
    "risks",
    "risks_audience",
    "stigma",
    "stigma_contact",
    "struggleposting",
    "support",
    "support_buffering",
    "support_return",
    "trauma_capitalization",
    "trauma_capitalization_suspicion",
    "validation_loop",
    "virtual_catharsis",
    "vulnerability_signaling",
]

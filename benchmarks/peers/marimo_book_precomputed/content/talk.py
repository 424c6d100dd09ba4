"""How talk of a post spreads, as a marimo notebook; marimo-book reads the stops of its sliders from this source."""

import marimo

app = marimo.App()


@app.cell(hide_code=True)
def _():
    import marimo as mo
    import plotly.graph_objects as go
    import toy

    return go, mo, toy


@app.cell(hide_code=True)
def _(mo):
    eager = mo.ui.slider(steps=[10, 20, 30, 40, 50, 60, 70, 80, 90, 100], value=10, label="Listeners who pass it on")
    lasting = mo.ui.slider(steps=[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], value=5, label="Interest lasts")
    deaf = mo.ui.slider(steps=[0, 10, 20, 30, 40, 50, 60, 70, 80, 90], value=0, label="People who never listen")
    return deaf, eager, lasting


@app.cell(hide_code=True)
def _(deaf, eager, go, lasting, mo, toy):
    talk = toy.spread(eager.value, lasting.value, deaf.value)
    mo.vstack([mo.ui.plotly(go.Figure(toy.figure(talk))), mo.md(toy.sentence(talk))])
    return

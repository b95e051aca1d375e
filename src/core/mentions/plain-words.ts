/** Words that are in every text and tell nothing of it. */
export const plainWords: ReadonlySet<string> = new Set(
  (
    'this that these those with from have been were will would could should there their they them then than when what which where while about again after before because just only very much many more most some such ' +
    'here into over also even ever never still your yours mine ours other another being does doing done have having make made like really anybody everybody nobody somebody today yesterday tomorrow every each both ' +
    'этот этого этой этом этим этих эти того тому тем теми тогда когда если чтобы потому поэтому только очень даже тоже также можно нужно надо было были быть есть будет будут меня тебя него нее них себя свой свои своя ' +
    'который которая которые которое которого которых какой какая какие такой такая такие здесь там тут туда сюда опять снова почему зачем через после перед между просто вообще всегда никогда сегодня вчера завтра ' +
    'кто-то что-то ничего никто всего всех всем этому нами вами ними него более менее лишь хотя либо или чего чему кого кому вот еще уже ваш наша наши ваши'
  ).split(' '),
);

/** The sheet of the newer front end; every `.$name` becomes a hashed class. */
export const sduiCss = `
html,body{height:100%;overflow:hidden}
#root{height:100%}
.$app{height:100%;display:flex;flex-direction:column}
.$unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.$contents{display:contents}
.$grow{flex:1}
.$stack{display:grid;grid-template-columns:minmax(0,1fr);gap:8px}
.$relative{position:relative}.$relative .$moreButton{right:0;bottom:0}
.$nameLink:hover{color:var(--blue);text-decoration:underline}
.$nav{background:var(--card);border-bottom:1px solid var(--line);flex:none}
.$navInner{max-width:1128px;height:52px;margin:0 auto;padding:0 24px;display:flex;align-items:center;gap:8px}
.$mark{color:var(--blue)}.$mark svg{width:36px;height:36px}
.$search{display:flex;align-items:center;gap:8px;background:var(--field);border-radius:4px;padding:0 12px;height:34px;width:280px;color:var(--faint)}
.$search input{border:0;background:none;font:inherit;color:var(--text);width:100%;outline:0}
.$navLinks{display:flex;justify-content:flex-end;gap:4px}
.$navLinks a{display:flex;flex-direction:column;align-items:center;justify-content:center;min-width:76px;height:52px;font-size:12px;line-height:1.300;color:var(--faint)}
.$navLinks a:hover{color:var(--text)}
.$tiny img{border-radius:50%}
.$stage{flex:1;min-height:0}
.$screen,.$screenInner{height:100%}
.$workspace{height:100%;overflow-y:auto;outline:0}
.$columns{max-width:1128px;margin:0 auto;padding:24px;display:grid;grid-template-columns:225px minmax(0,555px) 300px;gap:24px;justify-content:center;align-items:start}
.$twoColumns{grid-template-columns:minmax(0,804px) 300px}
.$left,.$right{position:sticky;top:24px;display:grid;gap:8px}
@media(max-width:1080px){.$columns{grid-template-columns:225px minmax(0,555px)}.$twoColumns{grid-template-columns:minmax(0,804px)}.$right{display:none}}
@media(max-width:800px){.$columns{grid-template-columns:minmax(0,1fr);padding:8px 0}.$left{display:none}.$navLinks a{min-width:44px}.$navLinks a>span+span{display:none}.$search{width:140px}}
.$card{background:var(--card);border:1px solid var(--line);border-radius:8px;overflow:hidden}
.$padded{padding:16px}
.$centre{min-width:0}
.$centre>.$card+.$card,.$centre>div+div>.$card{margin-top:8px}
.$item{background:var(--card);border:1px solid var(--line);border-radius:8px;margin-bottom:8px}
.$post{position:relative}
.$header{display:flex;align-items:center;gap:8px;margin:0 16px;padding:8px 0;font-size:12px;color:var(--faint);min-height:40px}
.$headerText{display:flex;align-items:center;gap:8px;flex:1;min-width:0}
.$header strong{color:var(--text);font-weight:600}
.$header+hr{margin:0 16px}
.$menu{display:flex;gap:4px;margin-left:auto}
.$menuOnly{position:absolute;top:4px;right:12px}
.$round{width:32px;height:32px;border-radius:50%;color:var(--faint);display:grid;place-items:center}
.$round:hover{background:var(--hover)}
.$round span,.$action span,.$chevron span{display:flex;align-items:center}
.$actor{display:flex;gap:8px;padding:12px 16px 0;align-items:flex-start}
.$actorText{flex:1;min-width:0;padding-right:60px}
.$header+hr+.$actor .$actorText{padding-right:0}
.$picture{flex:none}
.$figure{position:relative;display:block}
.$behind{position:absolute;inset:0;opacity:0}
.$figure img{position:relative;border-radius:4px;display:block}
.$actorLink{display:block;min-width:0}
.$actorLink:hover .$name{color:var(--blue);text-decoration:underline}
.$nameLine{display:flex;align-items:center;gap:4px;min-width:0;flex-wrap:wrap}
.$name{font-weight:600;font-size:14px}
.$degree{color:var(--faint);font-weight:400}
.$degree svg{vertical-align:-3px}
.$headline,.$time,.$faint{font-size:12px;color:var(--faint)}
.$headline p{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.$time p{display:flex;align-items:center;white-space:pre}
.$follow{color:var(--blue);font-weight:600;padding:4px 8px;border-radius:4px}
.$follow:hover{background:var(--hover)}
.$follow>span{display:inline-flex;align-items:center;gap:4px}
.$menuOnly+.$actor .$follow{margin-top:34px}
.$commentary{padding:8px 16px 4px;overflow-wrap:anywhere;position:relative}
.$textBox{display:block;white-space:normal;unicode-bidi:plaintext}
.$folded{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
.$textBox strong{color:var(--blue);font-weight:600}
.$moreButton{position:absolute;right:16px;bottom:4px;background:linear-gradient(90deg,transparent,var(--card) 20px);padding-left:28px;color:var(--faint)}
.$commentText{position:relative;padding-bottom:4px}.$commentText .$moreButton{right:0}
.$media{margin-top:8px}
.$wide{display:block}
.$wide img{width:100%;max-height:420px;object-fit:cover}
.$video{position:relative;background:#000}
.$play{position:absolute;inset:0;margin:auto;width:56px;height:56px;border-radius:50%;background:rgb(0 0 0/60%)}
.$play::after{content:"";position:absolute;left:22px;top:17px;border:11px solid transparent;border-left:18px solid #fff}
.$length{position:absolute;right:8px;bottom:8px;background:rgb(0 0 0/70%);color:#fff;font-size:12px;padding:0 6px;border-radius:2px}
.$documentTitle{background:#1d2226;color:#fff;padding:8px 16px;display:flex;gap:8px;font-size:12px}
.$article{border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.$article a{display:flex;gap:12px;align-items:center;padding:12px 16px}
.$thumb img{width:128px;height:72px;object-fit:cover;border-radius:8px}
.$strong{font-weight:600}
.$poll{margin:8px 16px;padding:12px;border:1px solid var(--line);border-radius:8px;display:grid;gap:8px}
.$option{display:block;width:100%;border:1px solid var(--blue);color:var(--blue);border-radius:16px;padding:5px 12px;font-weight:600;margin-bottom:6px}
.$pollFoot{display:flex;gap:6px;font-size:12px;color:var(--faint)}
.$quoted{margin:8px 16px;border:1px solid var(--line);border-radius:8px;padding-bottom:8px;overflow:hidden}
.$quoted .$actorText{padding-right:0}
.$rule{margin:8px 16px 0}.$counts+.$rule{margin-top:0}
.$counts{display:flex;justify-content:space-between;padding:8px 16px;font-size:12px;color:var(--faint);min-height:8px}
.$countsRight{display:flex;gap:4px;margin-left:auto}
.$counts [role=button]{cursor:pointer}.$counts [role=button]:hover,.$reactions:hover{color:var(--blue);text-decoration:underline}
.$reactionsInner{display:flex;align-items:center;gap:4px}
.$kinds{display:flex}
.$kinds li{width:17px;height:17px;border-radius:50%;background:#378fe9;color:#fff;margin-left:-4px;border:1px solid var(--card);display:grid;place-items:center}
.$kinds li:first-child{margin-left:0}.$kinds svg{width:13px;height:13px}
.$kinds .$kind_praise{background:#6dae4f}.$kinds .$kind_support{background:#a872e8}.$kinds .$kind_empathy{background:#df704d}.$kinds .$kind_interest{background:#f5a623}.$kinds .$kind_entertainment{background:#44bfd3}
.$actions{display:flex;justify-content:space-between;padding:4px 12px}
.$compact{display:flex;align-items:center;gap:4px;padding:6px 12px}
.$action{height:40px;padding:0 10px;border-radius:4px;color:var(--faint);font-weight:600;display:inline-flex;align-items:center}
.$action:hover{background:var(--hover);color:var(--text)}
.$action>span{gap:6px}
.$on{color:var(--blue)}
.$likeGroup{display:flex;align-items:center}
.$chevron{color:var(--faint);width:24px;height:32px}
.$comments{padding:4px 16px 12px}
.$sort{font-size:12px;color:var(--faint);display:flex;align-items:center;padding:4px 0 8px}
.$comment{display:flex;gap:8px;margin-bottom:12px}
.$commentBody{flex:1;min-width:0}
.$commentHead{display:flex;gap:8px;align-items:flex-start}.$commentHead>a{flex:1}
.$commentFoot{display:flex;gap:16px;font-size:12px;color:var(--faint);align-items:center}
.$commentFoot>div{display:flex;gap:4px}
.$commentBox{display:flex;gap:8px;padding:4px 16px 12px}
.$commentField{flex:1;min-width:0;border:1px solid var(--line);border-radius:20px;padding:8px 16px;display:flex;align-items:flex-end;flex-wrap:wrap;gap:8px}
.$commentField>div:first-child{flex:1;min-width:120px}
.$commentTools{display:flex;gap:8px;color:var(--faint);align-items:center}
.$tiptap{outline:0;overflow-wrap:anywhere;white-space:pre-wrap;min-height:20px}
.$sharebox{padding:12px 16px 4px;margin-bottom:8px}
.$shareTop{display:flex;gap:8px}
.$shareTop img{border-radius:50%}
.$opener{flex:1;border:1px solid var(--faint);border-radius:24px;padding:0 16px;display:flex;align-items:center;font-weight:600;color:var(--faint)}
.$opener:hover{background:var(--hover)}
.$shareTools{display:flex;justify-content:space-around;padding:4px 0}
.$shareTool{padding:10px;border-radius:4px;font-weight:600;color:var(--faint)}.$shareTool:hover{background:var(--hover)}
.$place{display:flex;align-items:center;gap:8px}
.$sortLine{display:flex;align-items:center;gap:8px;font-size:12px;color:var(--faint);margin-bottom:8px}.$sortLine hr{flex:1}.$sortLine p{white-space:pre}.$sortLine svg{width:16px;height:16px}
.$me{padding-bottom:16px}
.$cover{height:56px;background:var(--cover)}.$tall{height:180px}
.$mePicture{display:block;margin:-36px 0 8px 16px;width:fit-content}
.$mePicture img,.$topPicture img{border-radius:50%;border:2px solid var(--card);background:var(--card)}
.$me p{padding:0 16px}.$meName{font-size:18px;font-weight:600}
.$quiet{color:inherit;display:block}
.$ownNumber{display:flex;justify-content:space-between;padding:6px 16px;font-size:12px;font-weight:600}
.$accent,.$accentLink{color:var(--blue);font-weight:600}
.$places{padding:8px 16px;font-size:12px;font-weight:600;display:grid;gap:10px}
.$railTitle,.$cardTitle{font-size:16px;font-weight:600;margin-bottom:8px}.$cardTitle{font-size:20px}
.$news{display:grid;gap:10px}
.$accounts{display:grid;gap:16px}
.$account{display:flex;gap:8px;align-items:flex-start;padding:4px 0}
.$accountText{flex:1;min-width:0}
.$clamped{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.$account .$follow{border:1px solid var(--faint);color:var(--faint);border-radius:16px;margin-top:6px}
.$post>.$accounts{padding:12px 16px}
.$footer{font-size:12px;color:var(--faint);text-align:center;padding:8px}
.$topPicture{display:block;margin:-88px 0 0 24px;width:fit-content}
.$topText{padding:8px 24px 24px;display:grid;gap:6px}
.$topName{font-size:24px;font-weight:600;line-height:1.250}
.$topHeadline{font-size:16px}
.$inline{display:flex;gap:6px;font-size:14px}.$inline a{color:var(--blue);font-weight:600}
.$buttons{display:flex;gap:8px;margin-top:8px}
.$primary,.$secondary{border-radius:16px;padding:5px 16px;font-weight:600;min-height:32px}
.$primary{background:var(--blue);color:var(--blueText)}
.$primary:disabled{background:var(--hover);color:var(--faint);cursor:default}
.$secondary{border:1px solid var(--blue);color:var(--blue)}.$secondary span{display:inline-flex;align-items:center;gap:4px}
.$carousel{display:flex;gap:12px;overflow-x:auto;padding:12px 0}
.$activityCard{flex:0 0 300px;border:1px solid var(--line);border-radius:8px;overflow:hidden;display:flex;flex-direction:column}
.$activityCard .$counts{margin-top:auto}
.$allPosts{display:block;text-align:center;padding-top:12px;color:var(--faint);font-weight:600;border-top:1px solid var(--line)}
.$results{padding:8px 16px}.$results [role=listitem]{padding:8px 0}
.$loader{display:grid;place-items:center;padding:24px;color:var(--faint)}
.$dialog{width:min(744px,calc(100vw - 32px));max-height:calc(100vh - 96px);margin:48px auto auto;padding:0;border:0;border-radius:8px;background:var(--card);color:var(--text);overflow:hidden}
.$dialog::backdrop{background:var(--shade)}
.$dialogBody{display:flex;flex-direction:column;min-height:420px;max-height:calc(100vh - 96px)}
.$dialogHead{display:flex;gap:12px;align-items:center;padding:16px 24px}.$dialogHead>div{flex:1}
.$dialogHead img{border-radius:50%}
.$dialogEditor{flex:1;overflow-y:auto;padding:0 24px;font-size:16px}
.$dialogEditor .$tiptap{min-height:220px;font-size:18px}
.$dialogFoot{display:flex;justify-content:flex-end;align-items:center;gap:16px;padding:12px 24px;border-top:1px solid var(--line)}
.$dialogTools{display:flex;gap:16px;color:var(--faint);padding:12px 24px}
.$skeleton{height:16px;border-radius:4px;background:var(--hover);margin:12px 24px}
p[data-placeholder]:only-child:has(>br:only-child)::before{content:attr(data-placeholder);color:var(--faint);float:left;height:0;pointer-events:none}
`;

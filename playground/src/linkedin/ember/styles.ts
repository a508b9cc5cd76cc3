/** The sheet of the older front end, with the class names that it shows in the page. */
export const emberCss = `
.ember-application{padding-top:52px}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.display-flex{display:flex}.full-width{width:100%}.white-space-pre{white-space:pre}
.t-12{font-size:12px}.t-14{font-size:14px}.t-16{font-size:16px}.t-20{font-size:20px}.t-24{font-size:24px}.t-bold{font-weight:600}.t-black--light{color:var(--faint)}
.artdeco-card{background:var(--card);border:1px solid var(--line);border-radius:8px}
.artdeco-button{display:inline-flex;align-items:center;justify-content:center;gap:6px;border-radius:16px;padding:5px 12px;font-weight:600;color:var(--faint)}
.artdeco-button:hover{background:var(--hover)}
.artdeco-button--circle{border-radius:50%;width:32px;height:32px;padding:0}
.artdeco-button--primary{background:var(--blue);color:var(--blueText);padding:6px 16px}.artdeco-button--primary:hover{background:var(--blue)}
.artdeco-button--primary:disabled{background:var(--hover);color:var(--faint);cursor:default}
.artdeco-button--secondary{border:1px solid var(--blue);color:var(--blue)}
.global-nav{position:fixed;inset:0 0 auto;z-index:100;background:var(--card);border-bottom:1px solid var(--line)}
.global-nav__content{max-width:1128px;height:52px;margin:0 auto;padding:0 24px;display:flex;align-items:center;gap:8px}
.global-nav__branding-logo{color:var(--blue)}
.global-nav__search{display:flex;align-items:center;gap:8px;background:var(--field);border-radius:4px;padding:0 12px;height:34px;width:280px;color:var(--faint)}
.global-nav__search input{border:0;background:none;font:inherit;color:var(--text);width:100%;outline:0}
.global-nav__nav{flex:1}.global-nav__primary-items{display:flex;justify-content:flex-end;gap:4px}
.global-nav__primary-link{display:flex;flex-direction:column;align-items:center;justify-content:center;min-width:76px;height:52px;font-size:12px;line-height:1.300;color:var(--faint)}
.global-nav__primary-link:hover{color:var(--text)}.global-nav__me-photo{border-radius:50%}
.scaffold-layout-container{max-width:1128px;margin:0 auto;padding:24px}
.scaffold-layout__row{display:grid;gap:24px;align-items:start;justify-content:center}
.scaffold-layout__content--sidebar-main-aside{grid-template-columns:225px minmax(0,555px) 300px}
.scaffold-layout__content--main-aside{grid-template-columns:minmax(0,804px) 300px}
.scaffold-layout__main{min-width:0}
.scaffold-layout__sidebar,.scaffold-layout__aside{position:sticky;top:76px}
@media(max-width:1080px){.scaffold-layout__content--sidebar-main-aside{grid-template-columns:225px minmax(0,555px)}.scaffold-layout__content--main-aside{grid-template-columns:minmax(0,804px)}.scaffold-layout__aside{display:none}}
@media(max-width:800px){.scaffold-layout__row.scaffold-layout__content{grid-template-columns:minmax(0,1fr)}.scaffold-layout__sidebar{display:none}.global-nav__primary-link{min-width:44px}.global-nav__primary-link span{display:none}.global-nav__search{width:140px}.scaffold-layout-container{padding:8px 0}}
.feed-identity-module{overflow:hidden;padding-bottom:12px}.feed-identity-module p{padding:0 16px 8px}
.feed-identity-module__member-bg-image{height:56px;background:var(--cover)}
.feed-identity-module__actor-meta{display:block;margin:-36px 16px 0}.feed-identity-module__actor-meta img,.share-box-feed-entry__avatar img{border-radius:50%;border:2px solid var(--card)}
.feed-identity-widget-item{display:flex;justify-content:space-between;padding:4px 16px;font-size:12px}.feed-identity-widget-item strong{color:var(--blue)}
.feed-news{padding:16px}.feed-news ul{display:grid;gap:10px;margin-top:8px}.feed-footer{margin-top:16px}
.share-box-feed-entry__closed-share-box{padding:12px 16px 4px;margin-bottom:8px}
.share-box-feed-entry__top-bar{display:flex;gap:8px}
.share-box-feed-entry__trigger{flex:1;justify-content:flex-start;border:1px solid var(--faint);border-radius:24px;padding:0 16px;height:48px}
.share-box-feed-entry-toolbar__wormhole{display:flex;justify-content:space-around;padding:4px 0}
.feed-shared-update-v2{position:relative;margin-bottom:8px}
.occludable-update-hint{min-height:8px}
.feed-shared-update-v2__control-menu-container{display:block}
.feed-shared-control-menu{position:absolute;top:4px;right:12px}
.update-components-header{margin:0 16px;padding:8px 40px 8px 0;border-bottom:1px solid var(--line);font-size:12px;color:var(--faint)}
.update-components-header__text-wrapper{display:flex;align-items:center;gap:8px}.update-components-header__text-view a{color:var(--text);font-weight:600}
.EntityPhoto-circle-3{border-radius:50%}.EntityPhoto-square-3{border-radius:0}
.update-components-actor{padding:12px 16px 0;align-items:flex-start;justify-content:space-between;gap:8px}
.update-components-actor__container{gap:8px;min-width:0;flex:1}
.update-components-actor__meta{min-width:0;display:flex;flex-direction:column}
.update-components-actor__meta-link{display:block;min-width:0}
.update-components-actor__title{display:flex;flex-wrap:wrap}.update-components-actor__meta-link:hover .t-bold{color:var(--blue);text-decoration:underline}
.update-components-actor__description{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.update-components-actor__sub-description{display:block}.update-components-actor__sub-description svg{vertical-align:-3px}
.update-components-actor__follow-button{color:var(--blue);margin-top:24px;flex:none}
.feed-shared-inline-show-more-text{padding:8px 16px 4px;position:relative;overflow-wrap:anywhere}
.is-folded .update-components-text{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
.see-more{position:absolute;right:16px;bottom:4px;background:linear-gradient(90deg,transparent,var(--card) 20px);padding-left:28px;color:var(--faint)}
.update-components-text a{color:var(--blue);font-weight:600}
.feed-shared-update-v2__content{margin-top:8px}
.feed-shared-update-v2__content img{width:100%;height:auto;max-height:420px;object-fit:cover}.update-components-image__image-link{width:100%;display:block}
.video-js{position:relative}.play{position:absolute;inset:0;margin:auto;width:56px;height:56px;border-radius:50%;background:rgb(0 0 0/60%)}.play::after{content:"";position:absolute;left:22px;top:17px;border:11px solid transparent;border-left:18px solid #fff}
.document-title{background:#1d2226;color:#fff;padding:8px 16px;font-size:12px}
.update-components-article{border-top:1px solid var(--line);border-bottom:1px solid var(--line);padding:12px 16px}
.update-components-poll{margin:8px 16px;border:1px solid var(--line);border-radius:8px;padding:12px;display:grid;gap:8px}.update-components-poll h3{font-size:14px}
.feed-shared-update-v2__update-content-wrapper{margin:8px 16px;padding-bottom:8px}.feed-shared-update-v2__update-content-wrapper .update-components-text{padding:8px 16px 0}
.social-details-social-counts{padding:8px 16px;font-size:12px;min-height:24px}
.social-details-social-counts__right{margin-left:auto}.social-details-social-counts__item+.social-details-social-counts__item::before{content:"•";margin:0 4px;color:var(--faint)}
.social-details-social-counts__count-value{align-items:center;gap:4px;color:var(--faint)}.social-details-social-counts__count-value:hover{color:var(--blue);text-decoration:underline}
.social-details-social-counts__social-proof-fallback-number{display:none}
.reactions-icon+.reactions-icon{margin-left:-8px}
.feed-shared-social-action-bar{display:flex;justify-content:space-between;margin:0 12px;padding:4px 0;border-top:1px solid var(--line)}
.social-actions-button{height:40px;border-radius:4px}.social-actions-button[aria-pressed=true]{color:var(--blue)}
.comments-comments-list{padding:4px 16px 12px}.comments-comment-entity{margin-bottom:12px}
.comments-comment-meta__container,.comments-comment-meta__actor{display:flex;gap:8px}.comments-comment-meta__container{justify-content:space-between;font-size:12px;color:var(--faint)}.comments-comment-meta__description{font-size:14px;color:var(--text)}
.comments-comment-entity__content{padding-left:40px}
.comments-comment-box{display:flex;gap:8px;padding:4px 16px 12px;width:100%}
.comments-comment-box__form{flex:1;min-width:0;border:1px solid var(--line);border-radius:20px;padding:8px 16px;display:flex;flex-wrap:wrap;align-items:flex-end;gap:8px}
.comments-comment-box__editor-container{flex:1;min-width:140px}.comments-comment-box__detour-container{display:flex;gap:8px;color:var(--faint)}
.feed-shared-update-v2__comments-container:empty{display:none}
.org-top-card{overflow:hidden;margin-bottom:8px}.org-top-card__cover{height:150px;background:var(--cover)}
.org-top-card__primary-content{padding:0 24px}.org-top-card-primary-content__logo{margin-top:-64px;border:4px solid var(--card);background:var(--card)}
.org-top-card-summary__title{line-height:1.300;margin-top:8px}.org-top-card-summary-info-list,.org-top-card-summary-info-list .inline-block{display:flex;flex-wrap:wrap;gap:0 12px}
.org-top-card-primary-actions__inner{margin:12px 0}
.org-page-navigation__items{display:flex;gap:24px;border-top:1px solid var(--line);margin:0 -24px;padding:0 24px}
.org-page-navigation__item-anchor{display:block;padding:12px 0;font-weight:600;color:var(--faint)}.org-page-navigation__item-anchor.active{color:var(--blue);border-bottom:2px solid var(--blue)}
.empty-state{padding:24px}
.pv-recent-activity-top-card{overflow:hidden;padding-bottom:12px}.pv-recent-activity-top-card p{padding:0 16px}
`;

/** The modal and Quill: also used inside the shadow root of the newer front end, where nothing of the page reaches. */
export const modalCss = `
.artdeco-modal-overlay{position:fixed;inset:0;z-index:200;background:var(--shade);display:flex;align-items:flex-start;justify-content:center;padding-top:48px}
.artdeco-modal{position:relative;background:var(--card);color:var(--text);border-radius:8px;width:min(744px,calc(100vw - 32px));max-height:calc(100vh - 96px);display:flex;outline:0;font:14px/1.430 -apple-system,system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.artdeco-modal__dismiss{position:absolute;top:16px;right:16px;color:var(--faint)}
.share-box{flex:1;min-width:0;display:flex;flex-direction:column;min-height:min(420px,calc(100vh - 96px))}
.share-unified-settings-entry-button{display:flex;gap:12px;align-items:center;padding:16px 24px}.share-unified-settings-entry-button img{border-radius:50%}
.share-creation-state__content-scrollable{flex:1;overflow-y:auto;padding:0 24px}
.share-creation-state__text-editor .ql-editor{min-height:220px;font-size:18px}
.share-creation-state__schedule-and-detours{display:flex;gap:16px;padding:12px 24px;color:var(--faint)}
.share-creation-state__footer{display:flex;justify-content:flex-end;padding:12px 24px;border-top:1px solid var(--line)}
.ql-container{position:relative}
.ql-clipboard{position:absolute;left:-100000px;height:1px;overflow:hidden;top:50%}
.ql-editor{outline:0;white-space:pre-wrap;overflow-wrap:anywhere;tab-size:4;cursor:text}
.ql-editor p{margin:0}
.ql-editor.ql-blank::before{content:attr(data-placeholder);color:var(--faint);position:absolute;pointer-events:none}
`;

package zapbook.workloads;

/** What {@link RecordedProgram} needs to know of {@code date}. */
final class DatePages {
  /** Its pages: first one, in hexadecimal, and how many in a row. */
  static final String PAGES = """
      108+7 113+1 116+2 11d+3 124+2 4000+12 400d+10 4018+12 4025+1 4027+4
      402c+1 4031+10 4835+4 483a+13 484a+16 485b+21 4876+6 487e+4 4883+3
      48bb+3 48c3+10 48d1+5 48da+12 48f6+3 4909+4 4910+3 4915+1 491a+1
      491c+1 4933+1 493d+3 4942+3 4947+1 494e+1 4995+1 4998+7 49c2+3 49d7+3
      49dc+3 49e1+1 49e5+3 4a15+7 4a1f+3 4a27+3 4a2b+9 4a3e+2 4a6a+1
      1ffeffe+3
      """;

  /** What it touches in each thousand accesses. */
  static final String WINDOWS = """
      bnIYboCFCEapCDbmbeCGbhca.CEIYCDcabnbebibsCGbkbjbybhbwbobpbfblbrazbabuC
      FccaaavbvapANbqbmcb.IYbmblcbbvCGbwbuceCDazcaavCFbyaubzbqarbrapANbfbkbs
      boIXaqbtbnawIWaaaxatCN.CNIWavCEbtbuCSCRawCGcpbeCFazbfbkaxIXbnblboIYbsb
      qbraranaubvaaaqbwapcdatbhctbgbzca.IXbgbiCEcuaaczcvdacydccxbhbwbuazCGCN
      axatbtauavarCFICawIAddbedebvehbzbfbkblanaqapiybq.CFCNCGIYceblbobganaba
      zbvaabwiaeiejbzehcrapCOcabx.CFCEapCOIYboblCGbqbrazCNbebiCDbfbtIIIJbbbc
      IAekHXHYHZIBICejeidxayefaxIXanaacrcpdedfdibvehbwbydyebdjdz.ehCNIXbvbwa
      xayIYdjcebcbyIAejeidsdzCFcganaacrcpdedfdhdreadiebapcobzdodgdlee.IACNIY
      ayebCFaxcgIXceanaabvbzbwabehdrbcbyejeidpcrcpdedfdgdwdidxdmdhecdo.IXdoC
      NehbvbwaxayIYcebcbyIAejdiegCFcganaacrcpdeapbzcodjecdfICeidpdgdkdzdtabd
      q.IXdqCNeibvehbwaxayIYcebcbyIAejdicoeeCFcganaacrcpdedgapbzdxeddfegdydw
      ab.ayIYaxaadicgcebcCNbyIAejehdneeCFIXancrcpdedgbvbwICdkbzabeadjdfeidsd
      hdrdo.IYCNdvbyIAayeeCFaxcgIXceanaacrcpdedfdieibvehbwbcejdkdgdxdneacoeb
      apdrefdhdj.cecgIYanaaayIXaxbvefbwabCNbzehdjbcbyIAejeidyCFcrcpdedfdidpd
      zdgdrdhICdsegdtdneb.IXdtCNeibvehbwaxayIYcebcbyIAejdiegCFcganaacrcpdedf
      dhapcobzICdrabdndgdxdjdmecdo.aaayIYdocgcebcCNbyIAejeidpehCFaxIXancrcpd
      edfdgbvbwdrbzabdsegdhdiggIBIFbbekgfgdgigcgbghge.IYbcekCNgciaceIBbbgfbt
      bqCGbfCOCRcpCSbyayCFaxIXANaadedfdhdubvdzbweiapdseeab.abANacAOCGIYaabyc
      nayCFaxIXcecrcpiadedfdhdsbvdzbzbweiehbcapdgdoegdred.CGIYaxIXcnceANaaay
      crcpiadedfdhdubvdzbweibzehbcbyacabCFdregbuicAOebdjefdieeibigdg.IXaxdob
      vbzbwehaaCNayIYcebcCGbybuicAOacabanCFcrcpiadedfdhdteceibbbtbqbfIIIJcoc
      chxbrasatCDazddapbmcadidvefdgdleedseg.bmdscnIYCECGaycaCFaxanaacrcpiade
      dfdhdrbveabweiehbrazedbzdidwegbbbcapbycoIXdgdlecdybkCDbtbqaqdn.ehCNIYb
      vbzbwazaqdnhcIIeuiaIChyIHIGgyceIEfpelIBbgIXbdejdiayegCFaxCGanaacrcpdea
      pcobebifncdIDbqbnbkarbhbtboatcqhxemhbhjAOadezefeyahacdgeagfabdf.IXdhcn
      axdubvdzaabweibzehayIYcebdIIcgbeAObgerftICelIBhgamhsfbiaIGhqhhhkhigchd
      esgshpgzewhmfyIFfvihbicdfxfwgyCHfuhlgxevhtfdflIDfjfkfnfohngfhrfhfifehy
      fcguCI.CHIYIXfefievelibhgiaiihmfhfdhd.IYiaiihmCHIXfhfifefdelibhdevhghw
      icbgcebdcnejdreiayeaCFaxcganaacrcpdedfdh.cnIXbvehbwaxaydrcebdiibeIBbgf
      ziffyiaigfxICCIfuevIYelhhCHhdfhfifefdhghmhw.IYhmhwICIXelibhhevhdCICHfh
      fifefdhgiaii.ICCHIXfhfifefdelibhdIYevhgiaiihmhwhhCI.hmIYhwICIXelibhhev
      hdCICHfhfifefdhgiaii.fhfiCHIXfefdelibhdIYevhgiaiihmhwIChhCI.hmIYhwICIX
      elibhhevhdCICHfhfifefdhgiaii.IXevIYICelIBhdCICHfhfifefdhgiaiihmhwhhfzi
      figfyCJ.ICIYIXelIBhdCIevCHfhfifefdfkhyflfjgyfcIIfnfoIDfmgxiafyfwifigcj
      fbhfhwhl.CIelibhfiahyhwhlIXfbhdev.IXevCIelibhfiahyhwhlfbhd.elIBhfiahyh
      wCIhlIXfbevhdiffyIIIYIChqerhhewhmCHhghkigfxfvhuhefwfu.ifIYfyfxCHevelIB
      hhhuewIChkiaIIigIXCIfuhdhehgfweresgxgyguhacthy.CHcthkhyIYIIerelIBhhiah
      mhleneofsICfriefneqIXfbighqgxgyguhacuepexcxhgcwcvhjgffyifhdhsgefxCIfua
      mhigcesgshpgzceewfwevhfhw.IYevelIBhhCHhkiafyifIIigfxICCIfuhdhuheewfwer
      hgIX.CHIYelIBhhhuevewhkiafyifIIigIXfxicCIfuhdhehgfweresgxgyguhadbhyhwh
      mhleneofseqepcuexcxcwcvhjgfhsgeamfbhqhigcgshpgzce.eliafyIYifIIIBCHigfx
      ICCIfuewhmhleshihhhdfwerevhfhyhwhqhghkhuheIX.elIBhhCHIYevhehdhkIChghui
      afyifIIigIXfxCIfuewfweresgxgyguhadchyhmhleneofseqepcu.IYexeqcuICcxelIB
      hgcwcvepIIenerCHhjgfiafyifhdhsgehhigfxCIfuamfbhqhkhigcesgshpgzceewhmhl
      fwevhfhyhwhuhe.iaIYIIIBCHICCIfyfuiffxevelhhhuewhkighdhehgIXfw.elIBhgCH
      IYevewiafyIIfwifhhhueresgxgyguhaikhkigfxICCIfuhyhmhleneofseqepcuexcxcw
      cvhjgfhdhsgeamfbhqhigcgshpgzcehfhw.hyhwIYCIhlevelIBhfiaIChqerhhhdewhmf
      yifIICHhghkhuhefwigfxfuIX.fyCIIYevelIBhdhuhhheewCHhkichgiaifIIigfxfuIX
      fweresgxgyguhailhyhmhleneofseqepcuexcxcwcvhjgfhsge.hdIYCIerIIamfbiaigh
      qelIBhhhkhihghsgcesgshpgzceICewhmfyifCHfxfuhlfwevhfhyhwhuhe.hgCIIYevel
      IBhhhuiafyifIICHigfxICfuewhkIXhdhefweresgxgyguhaimhy.IYerCIhkelIBhhimi
      ahmhlenIIeofsICeqepcuexcxhgcwcvhjgffyifCHhdhsgeigfxfuamfbhqhigcesgshpg
      zceewfvfwevhfhyhwCJhuhe.CJIYewevelIBheCIhdhkICiafyIIfwifCHerhhhuigfxfu
      hgIX.IBheIYCJevelhdhkichgewiafyIIIXfwifCHhhhuerCIesgxgyguhthainigfxfuh
      yhmhleneofseqepcuexcxcwcvhjgfhsgeamfbhqhigcgshpgzce.IYCJeselIBhhhdiafy
      IIfwifCHICerevcihfhyhwhlhqewhmhghkigfxfuhuheIX.fyCJIYevelIBhhhuewIChki
      aifIICHigfxfuhdhehgIXfweresgxgyguhaiohy.CJIYIIerhkelIBhhioiahmhleneofs
      ICeqepcuexcxhgcwcvhjgffyifCHhdhsgeigfxfuamfbhqhigcesgshpgzceewfwevcihf
      hyhwhuhe.CJCHIYIIfyewerevelIBhhhkiaifhdhuheICigfxfuhgIXfw.CJCHixIIfyIY
      ewelIBhhhuevhkiaifhdheichgfweresgxgyguhaipigfxfuhyhmhleneofseqepcuexcx
      cwcvhjgfhsgeamfbhqhigcgshpgzce.elIBhiCJIYeshhhdiafyIIfwifCHICerevcihfh
      yhwhlhqewhmhghkhuheigfxfuIX.ifIXfyfxCJIYevelIBhhhuewIChkiaIICHigfuhdhe
      hgfweresgxgyguhaiqCKhy.hkCJiqhyCKIYiierelibhhiahmhleneofsiceqepcuexcxh
      gcwcvhjgffyifCHhdhsge.iaIIIBCHigIYfxifICCKfyfugeelhderamfbhqhhhkhihghs
      gcesgshpgzceewhmhlfwevcihfhyhwCJhuhe.IBheIYCKewevelhdhkIChgcjhhhuiafyi
      fIICHigfxfuIXfweresgxgyguhairhy.CKirhkhyIYIIerelIBhhiahmhleneofsICeqep
      cuexcxhgcwcvhjgffyifCHhdhsgeigfxfuamfbhqhigcesgshpgzceewfwevcihfhwhuhe
      .iafyIYCKIIfwIBifCHewerevelhhhkhdhuheICigfxfuhgIX.IYeliafyCKIIIXfwIBif
      CHewhhhuevhkhdheichgeresgxgyguhaisigfxfuitiuivhmhleneofseqepcuexcxcwcv
      hjgf.fyIYifiaIIIBCHCKgfelhderIChghsgehhigfxfuhtcjcihqetftadAOanbgcebdc
      gacaacnayIXCFaxcrcpdedfdhdsbvecbweibzehbeeualhvdtev.ICIBCKfyIYfuiffxge
      elhdaleviaftiiadakAOanbgcebdcgacaaabcnayIXCFaxcrcpdedfdhdrbvegbweibzeh
      beezIDdidyeegtIGamfbhshhecescjiqdveaaidsch.igIYfxIFIBiaIIICCKfyfuaiadA
      OaganbgcebdcgacaacnayIXCFaxcrcpdedgdlbvbzedbwehbegqfbalelhhgjglhsgeCHh
      dfdflIDfjfkfnfohqhngxgygfhrhgffgufhhyfcfiCLfefmgvfggagm.IYfoIIfkfcCHfj
      fmhyfigxfleliafyCKfwIBIFigCLICglgkhhfxfvhdgmhggjhoaiadAOanbgceIXbdcgac
      aacnayCFaxcrcpdedfdidxbvbzbweheibegddgdpeggfebgbagae.IIcgaaIXayCFaxcnc
      eancrcpiadedfdidybvbzbweheibdbeAObgemaeiyiqafamagadacabdhdseegngpIChoc
      jelIBhhgohddxebfdIDhyfjfkflfcfigugwgyfyifigfxCKCLCMfudweaff.afamIXIYag
      aeadAOfdICIIIDhyfjelibhdCLiqffhhckemfaiaajanbgcebdcgacaacnayCFaxcrcpde
      dfdgdpbvecbweibzehbefhdidxabdqee.IXIYaxCGCNceanaacrcpiadeaydgdnbvbzefb
      wehbdIIbeAObgfcICIDhyfifjgvigaeadacCFdfdidvebeifkfnfofmgxflelfyCLfwIBI
      FcmajfhfffaatfqbkbufraqezgrakcqCShx.IDIBIYfoIIflfnicfagria.
      """;

  private DatePages() { }
}
